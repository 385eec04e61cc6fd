import TestSupport

/// The real recutils, which ours must agree with. In UTF-8 and UTC, whatever the machine is set to.
enum Recutils {
  static let environment = ["LC_ALL": "C.UTF-8", "TZ": "UTC0"]

  /// Whether `recfix` accepts a file. What a `%rec` names elsewhere is not fetched.
  static func accepts(_ bytes: [UInt8]) throws -> Bool {
    try recfix(bytes).status == 0
  }

  static func recfix(_ bytes: [UInt8]) throws -> Shell.Outcome {
    try Shell.run("recfix", ["--no-external"], input: bytes, environment: environment)
  }

  /// What `recsel` prints of the records of a type (nil: of the only ones).
  static func records(in bytes: [UInt8], type: String? = nil) throws -> Shell.Outcome {
    try Shell.run("recsel", type.map { ["-t", $0] } ?? [], input: bytes, environment: environment)
  }

  /// The values of a field as `recsel -P` prints them: bare, one after the other, each with a newline.
  static func values(of field: String, in bytes: [UInt8]) throws -> [UInt8] {
    try Shell.run("recsel", ["-P", field], input: bytes, environment: environment).out
  }
}

extension [UInt8] {
  /// The bytes as a reader of a failed test can tell them apart.
  var shown: String {
    map { byte in
      switch byte {
      case UInt8(ascii: "\n"): "\\n"
      case UInt8(ascii: "\\"): "\\\\"
      case 0x20..<0x7F: String(UnicodeScalar(byte))
      default: "\\x" + String(byte, radix: 16)
      }
    }.joined()
  }
}
