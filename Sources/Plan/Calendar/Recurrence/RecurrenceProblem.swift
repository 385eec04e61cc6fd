/// Why a text is no recurrence that can be used here.
public enum RecurrenceProblem: Error, Sendable, Hashable {
  /// There is no FREQ.
  case noFrequency
  /// A FREQ that RFC 5545 does not have.
  case unknownFrequency(String)
  /// A frequency or a part finer than a day.
  case finerThanDays(String)
  /// Something between semicolons that is not NAME=VALUE.
  case malformedPart(String)
  /// A part that RFC 5545 does not have.
  case unknownPart(String)
  /// A part that stands twice.
  case duplicatePart(String)
  /// What is no number, or one outside 1 to the largest (and -1 to its negative, where it may count from the end).
  case badNumber(part: String, value: String, largest: Int, isSigned: Bool)
  /// A weekday that is none of MO–SU.
  case badWeekday(part: String, value: String)
  /// An UNTIL that is no date.
  case badDate(String)
  /// COUNT together with UNTIL, of which RFC 5545 allows one.
  case countAndUntil
  /// A part that RFC 5545 does not allow with the frequency.
  case partWithFrequency(part: String, frequency: String)
  /// A numbered weekday (`2TU`) where only plain ones are allowed.
  case numberedWeekday(with: String)
  /// BYSETPOS with nothing to choose from.
  case onlyPosition

  /// What is wrong and what to write instead, to follow the name of a field.
  public func text(_ language: Language) -> String { label[language] }

  private var label: Label {
    switch self {
    case .noFrequency:
      Label("saknar FREQ; skriv t.ex. FREQ=MONTHLY;BYDAY=1WE", "has no FREQ; write, say, FREQ=MONTHLY;BYDAY=1WE")
    case .unknownFrequency(let value):
      Label(
        "har okänd FREQ=\(value); skriv DAILY, WEEKLY, MONTHLY eller YEARLY",
        "has unknown FREQ=\(value); write DAILY, WEEKLY, MONTHLY or YEARLY")
    case .finerThanDays(let part):
      Label(
        "har \(part), men bara dagar kan upprepas; klockslaget står i Tid",
        "has \(part), but only days can recur; the time of day stands in Tid")
    case .malformedPart(let text):
      Label(
        "har ”\(text)”, som inte är NAMN=VÄRDE; skriv delarna med semikolon emellan",
        "has “\(text)”, which is not NAME=VALUE; write the parts with semicolons between")
    case .unknownPart(let name): Label("har okänd del \(name); ta bort den", "has unknown part \(name); remove it")
    case .duplicatePart(let name): Label("har \(name) två gånger; ta bort den ena", "has \(name) twice; remove one")
    case .badNumber(let part, let value, let largest, let isSigned):
      Label(
        "har \(part)=\(value); skriv 1 till \(largest)" + (isSigned ? ", eller -1 till -\(largest) från slutet" : ""),
        "has \(part)=\(value); write 1 to \(largest)" + (isSigned ? ", or -1 to -\(largest) from the end" : ""))
    case .badWeekday(let part, let value):
      Label(
        "har \(part)=\(value); skriv MO, TU, WE, TH, FR, SA eller SU",
        "has \(part)=\(value); write MO, TU, WE, TH, FR, SA or SU")
    case .badDate(let value):
      Label(
        "har UNTIL=\(value), som inte är ett datum; skriv t.ex. UNTIL=20251231",
        "has UNTIL=\(value), which is no date; write, say, UNTIL=20251231")
    case .countAndUntil:
      Label("har både COUNT och UNTIL; ta bort den ena", "has both COUNT and UNTIL; remove one")
    case .partWithFrequency(let part, let frequency):
      Label("har \(part), som inte går med FREQ=\(frequency)", "has \(part), which does not go with FREQ=\(frequency)")
    case .numberedWeekday(let with):
      Label(
        "har en numrerad veckodag, som inte går med \(with); skriv t.ex. BYDAY=TU",
        "has a numbered weekday, which does not go with \(with); write, say, BYDAY=TU")
    case .onlyPosition:
      Label(
        "har BYSETPOS men inget att välja bland; lägg till t.ex. BYDAY=MO,TU",
        "has BYSETPOS but nothing to choose from; add, say, BYDAY=MO,TU")
    }
  }
}
