public import Plan
public import Screen

/// A few lines that show what a theme does: statuses, PRIO, a row under the cursor, a bar, an error.
public enum ThemeSample {
  /// The sample's size in cells.
  public static let size = Size(width: 70, height: 4)

  /// Draws the sample.
  public static func canvas(_ language: Language, _ glyphs: Glyphs = .unicode) -> Canvas {
    var canvas = Canvas(size, glyphs: glyphs)
    canvas.fill(canvas.bounds, .text)
    var x = 1
    for status in ActivityStatus.allCases {
      guard let role = StatusLook.role(status.rawValue), let sign = StatusLook.sign(status.rawValue, glyphs) else {
        continue
      }
      x = canvas.write("\(sign) \(status.label[language])", at: x, 0, role) + 2
    }
    canvas.write("\(glyphs.sign.priority) PRIO", at: x, 0, .priority)
    canvas.fill(Rect(x: 0, y: 1, width: size.width, height: 1), .selection)
    canvas.write(Label("raden under markören", "the row under the cursor")[language], at: 1, 1, .selection)
    canvas.write(Label("fältet", "the field")[language], at: 30, 1, .cursorField)
    canvas.write(Label("träff", "match")[language], at: 45, 1, .searchMatch)
    canvas.write("Enter", at: 1, 2, .key)
    canvas.write(Label("öppna", "open")[language], at: 7, 2, .foot)
    canvas.write(Label("2 fel", "2 errors")[language], at: 15, 2, .error)
    canvas.write(Label("3 varningar", "3 warnings")[language], at: 26, 2, .warning)
    canvas.write(Label("grått", "muted")[language], at: 40, 2, .muted)
    canvas.bar(62, of: 100, at: 48, 2, width: 20)
    canvas.horizontalRule(at: 1, 3, width: size.width - 2)
    return canvas
  }
}
