public struct Diag: Sendable { public var offset: Int }
extension Document {
  public func validate() -> [Diag] { [] }
  public func lines(ofOffsets: [Int]) -> [Int] { [] }
}
