/// A recurrence as people say it, read from a given today.
///
/// | typed | means |
/// | --- | --- |
/// | `varje dag`, `varje vardag`, `varje vecka`, `varannan vecka`, `var tredje månad`, `vartannat år` | every so often |
/// | `varje onsdag`, `varannan onsdag`, `varje vecka på måndagar och onsdagar` | on weekdays |
/// | `första onsdagen i månaden`, `sista fredagen i varannan månad`, `andra tisdagen i mars och juni` | by its place |
/// | `den 15:e i varje månad`, `sista dagen i månaden`, `varje år den 12 september` | by date |
/// | … `t.o.m. 30 juni`, … `till 2026-12-31`, …`, 10 gånger` | and when it ends |
/// | `FREQ=MONTHLY;BYDAY=1WE` | a rule of RFC 5545, as it is |
///
/// The same in English: `every other week`, `the first Wednesday of every month until 30 June`. What `Recurrence.text` says
/// of a rule that can be chosen on the screen is read as that rule.
public enum RecurrenceInput {
  /// The rule that a text means, or why it means none.
  public static func rule(_ typed: String, today: Day) -> Result<Recurrence, FieldProblem> {
    let text = typed.trimmed
    let rule: Recurrence
    if text.contains("=") {
      do {
        rule = try Recurrence(text)
      } catch {
        return .failure(FieldProblem(error.text(.swedish), error.text(.english)))
      }
    } else {
      switch words(text, today) {
      case .success(let read): rule = read
      case .failure(let problem): return .failure(problem)
      }
    }
    // From a leap year, so that 29 February is a day.
    let start = Day(year: 2000, month: 1, day: 1) ?? .first
    let isEmpty = rule.withoutEnd.occurrences(from: start, in: start...Day.last, atMost: 1).isEmpty
    return isEmpty ? .failure(.noOccurrence) : .success(rule)
  }

  private static func words(_ text: String, _ today: Day) -> Result<Recurrence, FieldProblem> {
    guard text.utf8.count <= 200 else { return .failure(notUnderstood(String(text.prefix(20)) + "…")) }
    var ending: (until: Day?, count: Int?) = (nil, nil)
    var body = text.folded
    for sign in [" t.o.m. ", " t.o.m ", " tom ", " till och med ", " till ", " until ", " through "] {
      guard let found = body.firstRange(of: sign) else { continue }
      switch DayInput.day(String(body[found.upperBound...]), today: today, .future) {
      case .success(let day): ending.until = day
      case .failure(let problem): return .failure(problem)
      }
      body = String(body[..<found.lowerBound])
      break
    }
    var reader = RecurrenceReader(body)
    if let wrong = reader.read() { return .failure(notUnderstood(wrong)) }
    ending.count = reader.count
    if ending.count != nil, ending.until != nil {
      return .failure(FieldProblem("ange antingen en slutdag eller ett antal", "give either a last day or a number"))
    }
    guard var rule = reader.rule else { return .failure(notUnderstood(text)) }
    (rule.until, rule.count) = ending
    return .success(rule)
  }

  private static func notUnderstood(_ word: String) -> FieldProblem {
    FieldProblem(
      "förstår inte ”\(word.visible)”; skriv t.ex. varje vecka, varannan onsdag, första onsdagen i månaden",
      "“\(word.visible)” is not understood; write, say, every week, every other Wednesday, first Wednesday of the month"
    )
  }
}

extension Recurrence {
  /// The rule without COUNT and UNTIL.
  fileprivate var withoutEnd: Recurrence {
    var rule = self
    (rule.count, rule.until) = (nil, nil)
    return rule
  }

  /// What is most often wanted of something that begins on a day, each told by its words: `varje vecka`, `första onsdagen i
  /// varje månad` …
  public static func suggestions(from day: Day) -> [Recurrence] {
    let code = weekdayCodes[day.weekday - 1]
    let parts = day.parts
    let place = (parts.day - 1) / 7 + 1
    var rules = ["FREQ=WEEKLY;BYDAY=\(code)", "FREQ=WEEKLY;INTERVAL=2;BYDAY=\(code)"]
    if place <= 4 {
      rules += ["FREQ=MONTHLY;BYDAY=\(place)\(code)", "FREQ=MONTHLY;INTERVAL=2;BYDAY=\(place)\(code)"]
    }
    if day.adding(days: 7).month != parts.month { rules.append("FREQ=MONTHLY;BYDAY=-1\(code)") }
    rules += ["FREQ=MONTHLY;BYMONTHDAY=\(parts.day)"]
    if day == day.endOfMonth { rules.append("FREQ=MONTHLY;BYMONTHDAY=-1") }
    rules += [
      "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=\(parts.day)", "FREQ=YEARLY;BYMONTH=\(parts.month);BYMONTHDAY=\(parts.day)",
      "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "FREQ=DAILY",
    ]
    return rules.compactMap { try? Recurrence($0) }
  }

  /// The rule with a last day, and without a number of times.
  public func ending(on day: Day?) -> Recurrence {
    var rule = withoutEnd
    rule.until = day
    return rule
  }
}
