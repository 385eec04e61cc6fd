extension Canvas {
  /// The screen as plain text, a line a row, blanks at the ends left out: what a test or a copy of the screen shows.
  public var text: String {
    (0..<size.height).map { y in
      trimmed(row(y).reduce(into: "") { $0 += $1.text })
    }.joined(separator: "\n")
  }

  /// The roles as text: a letter a cell, `.` for plain text, and under it what each letter means. Cells at the end of a
  /// row that are blank and have the role `text` are left out.
  public var roles: String { roles { $0 == .text ? nil : "\($0)" } }

  /// The roles as text, what each letter means in words of the caller's; nil leaves a letter unexplained.
  public func roles(explainedBy explain: (Role) -> String?) -> String {
    var used: Set<Role> = []
    let rows = (0..<size.height).map { y in
      var letters = ""
      var end = 0
      for (place, cell) in row(y).enumerated() {
        letters.append(Canvas.letter(of: cell.role))
        if cell.role != .text || !cell.text.allSatisfy({ $0 == " " }) { end = place + 1 }
        used.insert(cell.role)
      }
      return String(letters.prefix(end))
    }
    let legend = used.sorted { $0.place < $1.place }.compactMap { role in
      explain(role).map { "\(Canvas.letter(of: role)) \($0)" }
    }
    return (rows + legend).joined(separator: "\n")
  }

  /// A role's letter, the same on every screen: `.`, then a to z, A to Z, 0 to 9 in the order of the roles.
  private static func letter(of role: Role) -> Character {
    let letters = Array(".abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789")
    return role.place < letters.count ? letters[role.place] : "?"
  }

  private func trimmed(_ line: String) -> String {
    var utf8 = Substring(line).utf8
    while utf8.last == UInt8(ascii: " ") { utf8.removeLast() }
    return String(Substring(utf8))
  }
}
