import Plan
import Reports
import Screen

/// The pages for a steering group, one at a time over the whole screen.
struct PresentLayer: Sendable {
  /// What is shown.
  private(set) var show: SlideShow
  /// The pages as they fit the screen: a long table goes on over several.
  private(set) var pages: [PresentPage]
  /// The page on the screen.
  private(set) var place = 0
  /// The year's lines of what the page is about; nil where it has none.
  private(set) var burnUp: BurnUp?
  /// The decisions noted since it was opened, each under the page that was shown.
  private(set) var noted: [(topic: Slide.Topic, text: String)] = []

  init(_ show: SlideShow, _ frame: PresentFrame) {
    self.show = show
    pages = PresentPage.pages(of: show, [:], frame)
  }

  var page: PresentPage { pages[min(place, pages.count - 1)] }

  var slide: Slide { show.slides[page.slide] }

  /// Reckons the lines of the page shown. They cost a pass over the time log: not made at each drawing.
  mutating func readLines(_ plan: YearPlan, _ paces: PaceBook) {
    guard page.layout.drawing != nil else {
      burnUp = nil
      return
    }
    let subject: PaceSubject? =
      switch slide.topic {
      case .whole, .time: .whole
      case .area(let place): plan.areas.indices.contains(place) ? .area(plan.areas[place].id) : nil
      case .priority, .deviations, .goals, .money, .decisions: nil
      }
    burnUp = subject.flatMap { BurnUp(of: $0, in: plan, paces) }
  }

  /// Goes to a page; past the ends there is none. Whether it went anywhere.
  mutating func go(to place: Int) -> Bool {
    let wanted = min(max(place, 0), pages.count - 1)
    defer { self.place = wanted }
    return wanted != self.place
  }

  /// Makes the pages anew, of a changed plan or for another size; what was shown stays.
  mutating func refresh(_ show: SlideShow, _ frame: PresentFrame) {
    let (topic, part) = (slide.topic, page.part)
    self.show = show
    pages = PresentPage.pages(of: show, decisions, frame)
    let own = pages.indices.filter { show.slides[pages[$0].slide].topic == topic }
    place = own.isEmpty ? min(place, pages.count - 1) : own[min(part, own.count - 1)]
  }

  /// Keeps a decision to be shown under the page where it was noted.
  mutating func note(_ text: String) {
    noted.append((slide.topic, text))
  }

  /// Forgets the decisions that no meeting has any more, as after an undo.
  mutating func keepNotes(in plan: YearPlan) {
    let all = Set(plan.meetings.flatMap(\.decisions))
    noted.removeAll { !all.contains($0.text) }
  }

  /// The decisions noted, by what the page is about.
  var decisions: [Slide.Topic: [String]] {
    Dictionary(grouping: noted, by: \.topic).mapValues { $0.map(\.text) }
  }
}

extension App {
  /// `P`: the pages for the steering group.
  mutating func openPresentation() -> [Effect] {
    beginPresenting()
    return []
  }

  /// Begins with the pages for the steering group on the screen, at one of them, from 1. Returns how many there are.
  @discardableResult
  public mutating func beginPresenting(page: Int = 1) -> Int {
    var layer = PresentLayer(slideShow, presentFrame)
    _ = layer.go(to: page - 1)
    layer.readLines(plan, paces)
    layers.append(.present(layer))
    return layer.pages.count
  }

  /// What the screen shows, in a line: the plan's title and the pane's.
  public var screenTitle: String {
    let year = plan.facts.year.map { "\($0)" } ?? ""
    let page = presentation.map { $0.layer.slide.title }
    return "\(plan.facts.title ?? year): \(page ?? pane.label[language])"
  }

  private var slideShow: SlideShow {
    let show = SlideShow(plan, today: settings.today, language)
    guard settings.isPlain else { return show }
    return show.plain(language) { StatusLook.sign($0.rawValue, glyphs) }
  }

  var presentFrame: PresentFrame {
    PresentFrame(
      size, usesASCII: settings.usesASCII, isPlain: settings.isPlain, hasYear: plan.facts.year != nil)
  }

  /// The presentation, open or under something that lies over it, and its place among the layers.
  var presentation: (place: Int, layer: PresentLayer)? {
    for (place, layer) in layers.enumerated() {
      if case .present(let present) = layer { return (place, present) }
    }
    return nil
  }

  /// Makes the pages anew after a change of the plan.
  mutating func refreshPresentation() {
    guard let place = presentation?.place, var layer = presentation?.layer else { return }
    layer.keepNotes(in: plan)
    layer.refresh(slideShow, presentFrame)
    layer.readLines(plan, paces)
    layers[place] = .present(layer)
  }

  /// Lays the pages out for another size.
  mutating func fitPresentation() {
    guard let place = presentation?.place, var layer = presentation?.layer else { return }
    layer.refresh(layer.show, presentFrame)
    layer.readLines(plan, paces)
    layers[place] = .present(layer)
  }

  /// A decision taken while a page is shown is shown under it.
  mutating func noteOnPage(_ decision: String) {
    guard let place = presentation?.place, var layer = presentation?.layer else { return }
    layer.note(decision)
    layer.refresh(layer.show, presentFrame)
    layer.readLines(plan, paces)
    layers[place] = .present(layer)
  }

  mutating func handle(_ key: Key, in layer: PresentLayer) -> [Effect] {
    guard let command = settings.keys.command(for: key) else {
      return key == .backspace ? turn(layer, to: layer.place - 1) : refusePage(key)
    }
    switch command {
    // A presenter's remote sends PgDn and PgUp.
    case .down, .right, .pageDown, .halfPageDown, .stepStatus, .open, .nextMatch:
      return turn(layer, to: layer.place + 1)
    case .up, .left, .pageUp, .halfPageUp, .previousMatch: return turn(layer, to: layer.place - 1)
    case .top: return turn(layer, to: 0)
    case .bottom: return turn(layer, to: layer.pages.count - 1)
    case .present, .back, .close:
      layers.removeLast()
      return []
    default: return Self.overPages.contains(command) ? perform(command) : refusePage(key)
    }
  }

  private mutating func turn(_ layer: PresentLayer, to place: Int) -> [Effect] {
    var layer = layer
    guard layer.go(to: place) else {
      return place > 0
        ? inform("Det var sista sidan; Esc går tillbaka", "That was the last page; Esc goes back")
        : inform("Det är första sidan", "This is the first page")
    }
    layer.readLines(plan, paces)
    replaceTop(.present(layer))
    return []
  }

  private mutating func refusePage(_ key: Key) -> [Effect] {
    refuse(
      "\(key.name) gör ingenting här; pilarna bläddrar, b antecknar ett beslut, Esc går tillbaka",
      "\(key.name) does nothing here; the arrows turn pages, b notes a decision, Esc goes back")
  }

  /// `b` on a page: a decision of today's steering-group meeting, else of the last one held, else of the next.
  mutating func addDecisionOnPage() -> [Effect]? {
    guard presentation != nil else { return nil }
    let steering = plan.meetings.filter { $0.kind == .steeringGroup && $0.status != .cancelled }
    let held = steering.compactMap { meeting in
      meeting.latest(through: settings.today).map { Occasion(meeting: meeting, day: $0) }
    }.max { $0.day < $1.day }
    let next = steering.compactMap { meeting in
      meeting.next(from: settings.today).map { Occasion(meeting: meeting, day: $0) }
    }.min { $0.day < $1.day }
    guard let occasion = held ?? next else { return nil }
    let which =
      occasion.day == settings.today
      ? say("i dag", "today") : held == nil ? say("det nästa", "the next") : say("det senaste", "the last")
    return askForDecision(OccasionID(occasion), which)
  }
}
