import Plan
import Screen

extension App {
  /// The tabs and where they stand. Where not all fit they are shortened, all but the one shown if they can; at last they are
  /// digits.
  var tabs: [(pane: Pane, text: String, columns: Range<Int>)] {
    // What lies over the pane is told after them, if only by its end.
    let room = size.width - yearText.cells - (trail.isEmpty ? 0 : min(trail.cells + 3, 24))
    func texts(_ others: (Pane) -> String, _ own: (Pane) -> String) -> [String] {
      Pane.allCases.map { $0 == pane ? " \($0.rawValue) \(own($0)) " : " \($0.rawValue)\(others($0))" }
    }
    let (full, short) = ({ (pane: Pane) in pane.label[language] }, { (pane: Pane) in pane.shortLabel[language] })
    let forms = [
      texts({ " \(full($0)) " }, full), texts({ " \(short($0))" }, full), texts({ " \(short($0))" }, short),
    ]
    let shown = forms.first { $0.map(\.cells).reduce(0, +) <= room } ?? texts({ _ in " " }, full)
    var x = 0
    return zip(Pane.allCases, shown).map { pane, text in
      defer { x += text.cells }
      return (pane, text, x..<x + text.cells)
    }
  }
}
