import Plan
import Testing

@Suite struct RecurrenceInputTests {
  private let today = Day(iso: "2026-06-20") ?? .first

  @Test(arguments: [
    ("varje vecka", "FREQ=WEEKLY"), ("Varje Onsdag", "FREQ=WEEKLY;BYDAY=WE"),
    ("varannan onsdag", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"),
    ("varje vecka på måndagar och onsdagar", "FREQ=WEEKLY;BYDAY=MO,WE"),
    ("varannan vecka på tors", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
    ("varje vardag", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("varje vecka på måndag–fredag", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("första onsdagen i månaden", "FREQ=MONTHLY;BYDAY=1WE"),
    ("sista fredagen i varannan månad", "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR"),
    ("näst sista fredagen i månaden", "FREQ=MONTHLY;BYDAY=-2FR"),
    ("första och tredje tisdagen i månaden", "FREQ=MONTHLY;BYDAY=1TU,3TU"),
    ("andra tisdagen i mars och juni", "FREQ=MONTHLY;BYMONTH=3,6;BYDAY=2TU"),
    ("den 15:e i varje månad", "FREQ=MONTHLY;BYMONTHDAY=15"), ("sista dagen i månaden", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("den 1:a och den 15:e i varje månad", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ("var tredje månad", "FREQ=MONTHLY;INTERVAL=3"), ("vartannat år", "FREQ=YEARLY;INTERVAL=2"),
    ("varje år den 12 september", "FREQ=YEARLY;BYMONTH=9;BYMONTHDAY=12"),
    ("varje måndag t.o.m. 30 juni", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20260630"),
    ("varje måndag till 2026-12-14", "FREQ=WEEKLY;BYDAY=MO;UNTIL=20261214"),
    ("varje måndag, 10 gånger", "FREQ=WEEKLY;BYDAY=MO;COUNT=10"), ("varje dag, en gång", "FREQ=DAILY;COUNT=1"),
    ("every other Wednesday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=WE"), ("every 3 months", "FREQ=MONTHLY;INTERVAL=3"),
    ("the first Wednesday of every month until 30 June", "FREQ=MONTHLY;BYDAY=1WE;UNTIL=20260630"),
    ("freq=monthly;byday=1we", "FREQ=MONTHLY;BYDAY=1WE"),
  ]) func `words are read as rules`(_ typed: String, _ rule: String) throws {
    #expect(try RecurrenceInput.rule(typed, today: today).get().value == rule)
  }

  @Test(arguments: [
    (
      "ibland",
      "förstår inte ”ibland”; skriv t.ex. varje vecka, varannan onsdag, första onsdagen i månaden"
    ),
    ("varje kvart", "förstår inte ”varje”; skriv t.ex. varje vecka, varannan onsdag, första onsdagen i månaden"),
    ("den 32 i månaden", "förstår inte ”32”; skriv t.ex. varje vecka, varannan onsdag, första onsdagen i månaden"),
    ("varje år den 30 februari", "upprepningen ger inga dagar; ändra regeln eller datumet"),
    ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "upprepningen ger inga dagar; ändra regeln eller datumet"),
    ("varje måndag, 3 gånger till 30 juni", "ange antingen en slutdag eller ett antal"),
    ("varje måndag till blomsterfesten", "är inget datum; skriv t.ex. 2025-09-12, 12/9, idag, ons, +1v eller v38"),
    ("FREQ=HOURLY", "har FREQ=HOURLY, men bara dagar kan upprepas; klockslaget står i Tid"),
  ]) func `what is no rule is refused with the reason`(_ typed: String, _ reason: String) {
    guard case .failure(let problem) = RecurrenceInput.rule(typed, today: today) else {
      Issue.record("\(typed) was read")
      return
    }
    #expect(problem.text(.swedish) == reason)
  }

  /// What can be chosen on the screen can be typed as it is said there, whatever day it begins on.
  @Test(arguments: Language.allCases) func `the words of a suggestion are read as it`(_ language: Language) throws {
    let first = try #require(Day(iso: "2026-01-01"))
    for offset in 0..<366 {
      for rule in Recurrence.suggestions(from: first.adding(days: offset)) {
        for rule in [rule, rule.ending(on: Day(iso: "2027-06-30"))] {
          let text = rule.text(language)
          #expect(try RecurrenceInput.rule(text, today: today).get() == rule, "\(text)")
        }
      }
    }
  }

  @Test func `a suggestion has the day that it was made from`() throws {
    let first = try #require(Day(iso: "2024-01-01"))
    for offset in 0..<366 {
      let day = first.adding(days: offset)
      for rule in Recurrence.suggestions(from: day) where rule.value != "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR" {
        #expect(rule.occurrences(from: day, in: day...day) == [day], "\(rule) from \(day)")
      }
    }
  }
}
