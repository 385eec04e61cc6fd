import Plan
import Testing

@Suite struct RecurrenceParsingTests {
  /// What is read, and how it is written again.
  @Test(arguments: [
    ("FREQ=DAILY", "FREQ=DAILY"),
    ("freq=weekly;byday=mo,we", "FREQ=WEEKLY;BYDAY=MO,WE"),
    ("FREQ=MONTHLY;BYDAY=1WE;UNTIL=20250630", "FREQ=MONTHLY;BYDAY=1WE;UNTIL=20250630"),
    ("UNTIL=20251231T215959Z;BYDAY=-1TU;FREQ=MONTHLY", "FREQ=MONTHLY;BYDAY=-1TU;UNTIL=20251231"),
    ("FREQ=DAILY;UNTIL=20250630T000000", "FREQ=DAILY;UNTIL=20250630"),
    ("FREQ=WEEKLY;INTERVAL=1;WKST=MO;COUNT=10", "FREQ=WEEKLY;COUNT=10"),
    ("FREQ=WEEKLY;INTERVAL=02;WKST=SU", "FREQ=WEEKLY;INTERVAL=2;WKST=SU"),
    ("FREQ=DAILY;COUNT=1000000000", "FREQ=DAILY;COUNT=1000000000"),
    ("FREQ=MONTHLY;BYDAY=+2MO,2MO,-1FR", "FREQ=MONTHLY;BYDAY=2MO,-1FR"),
    ("FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=1,-1", "FREQ=YEARLY;BYMONTH=3,6;BYMONTHDAY=1,-1"),
    ("FREQ=YEARLY;BYWEEKNO=1,-1;BYYEARDAY=1,366,-366", "FREQ=YEARLY;BYWEEKNO=1,-1;BYYEARDAY=1,366,-366"),
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
  ])
  func `a rule`(text: String, value: String) throws {
    let rule = try Recurrence(text)
    #expect(rule.value == value)
    #expect(try Recurrence(rule.value) == rule)
  }

  /// What is refused, with the reason in both languages.
  @Test(arguments: [
    ("", "saknar FREQ; skriv t.ex. FREQ=MONTHLY;BYDAY=1WE", "has no FREQ; write, say, FREQ=MONTHLY;BYDAY=1WE"),
    ("BYDAY=MO", "saknar FREQ; skriv t.ex. FREQ=MONTHLY;BYDAY=1WE", "has no FREQ; write, say, FREQ=MONTHLY;BYDAY=1WE"),
    (
      "FREQ=OFTEN", "har okänd FREQ=OFTEN; skriv DAILY, WEEKLY, MONTHLY eller YEARLY",
      "has unknown FREQ=OFTEN; write DAILY, WEEKLY, MONTHLY or YEARLY"
    ),
    (
      "FREQ=HOURLY", "har FREQ=HOURLY, men bara dagar kan upprepas; klockslaget står i Tid",
      "has FREQ=HOURLY, but only days can recur; the time of day stands in Tid"
    ),
    (
      "FREQ=DAILY;BYHOUR=9", "har BYHOUR, men bara dagar kan upprepas; klockslaget står i Tid",
      "has BYHOUR, but only days can recur; the time of day stands in Tid"
    ),
    (
      "FREQ=DAILY;", "har ””, som inte är NAMN=VÄRDE; skriv delarna med semikolon emellan",
      "has “”, which is not NAME=VALUE; write the parts with semicolons between"
    ),
    (
      "varje onsdag", "har ”varje onsdag”, som inte är NAMN=VÄRDE; skriv delarna med semikolon emellan",
      "has “varje onsdag”, which is not NAME=VALUE; write the parts with semicolons between"
    ),
    ("FREQ=DAILY;BYEASTER=1", "har okänd del BYEASTER; ta bort den", "has unknown part BYEASTER; remove it"),
    ("RRULE:FREQ=DAILY", "har okänd del RRULE:FREQ; ta bort den", "has unknown part RRULE:FREQ; remove it"),
    ("FREQ=DAILY;FREQ=DAILY", "har FREQ två gånger; ta bort den ena", "has FREQ twice; remove one"),
    ("FREQ=DAILY;INTERVAL=0", "har INTERVAL=0; skriv 1 till 999999999", "has INTERVAL=0; write 1 to 999999999"),
    ("FREQ=DAILY;INTERVAL=-1", "har INTERVAL=-1; skriv 1 till 999999999", "has INTERVAL=-1; write 1 to 999999999"),
    ("FREQ=DAILY;COUNT=0", "har COUNT=0; skriv 1 till 9999999999", "has COUNT=0; write 1 to 9999999999"),
    (
      "FREQ=MONTHLY;BYMONTHDAY=32", "har BYMONTHDAY=32; skriv 1 till 31, eller -1 till -31 från slutet",
      "has BYMONTHDAY=32; write 1 to 31, or -1 to -31 from the end"
    ),
    ("FREQ=YEARLY;BYMONTH=-1", "har BYMONTH=-1; skriv 1 till 12", "has BYMONTH=-1; write 1 to 12"),
    (
      "FREQ=WEEKLY;BYDAY=MÅ", "har BYDAY=MÅ; skriv MO, TU, WE, TH, FR, SA eller SU",
      "has BYDAY=MÅ; write MO, TU, WE, TH, FR, SA or SU"
    ),
    (
      "FREQ=WEEKLY;WKST=1MO", "har WKST=1MO; skriv MO, TU, WE, TH, FR, SA eller SU",
      "has WKST=1MO; write MO, TU, WE, TH, FR, SA or SU"
    ),
    (
      "FREQ=DAILY;UNTIL=20250230", "har UNTIL=20250230, som inte är ett datum; skriv t.ex. UNTIL=20251231",
      "has UNTIL=20250230, which is no date; write, say, UNTIL=20251231"
    ),
    (
      "FREQ=DAILY;COUNT=1;UNTIL=20250101", "har både COUNT och UNTIL; ta bort den ena",
      "has both COUNT and UNTIL; remove one"
    ),
    (
      "FREQ=MONTHLY;BYWEEKNO=3", "har BYWEEKNO, som inte går med FREQ=MONTHLY",
      "has BYWEEKNO, which does not go with FREQ=MONTHLY"
    ),
    (
      "FREQ=WEEKLY;BYMONTHDAY=3", "har BYMONTHDAY, som inte går med FREQ=WEEKLY",
      "has BYMONTHDAY, which does not go with FREQ=WEEKLY"
    ),
    (
      "FREQ=WEEKLY;BYDAY=1MO", "har en numrerad veckodag, som inte går med FREQ=WEEKLY; skriv t.ex. BYDAY=TU",
      "has a numbered weekday, which does not go with FREQ=WEEKLY; write, say, BYDAY=TU"
    ),
    (
      "FREQ=YEARLY;BYWEEKNO=2;BYDAY=1MO", "har en numrerad veckodag, som inte går med BYWEEKNO; skriv t.ex. BYDAY=TU",
      "has a numbered weekday, which does not go with BYWEEKNO; write, say, BYDAY=TU"
    ),
    (
      "FREQ=MONTHLY;BYSETPOS=1", "har BYSETPOS men inget att välja bland; lägg till t.ex. BYDAY=MO,TU",
      "has BYSETPOS but nothing to choose from; add, say, BYDAY=MO,TU"
    ),
  ])
  func `what is no rule`(text: String, swedish: String, english: String) {
    let problem = #expect(throws: RecurrenceProblem.self) { try Recurrence(text) }
    #expect(problem?.text(.swedish) == swedish)
    #expect(problem?.text(.english) == english)
  }

  @Test(arguments: [
    "FREQ", "FREQ=", "=DAILY", "FREQ=DAILY;;COUNT=1", "FREQ=DAILY;COUNT=99999999999999999999", "FREQ=DAILY;COUNT=1e3",
    "FREQ=DAILY;INTERVAL=1000000000", "FREQ=DAILY;INTERVAL=+1", "FREQ=YEARLY;BYMONTH=1,,2", "FREQ=YEARLY;BYMONTH=1,",
    "FREQ=YEARLY;BYYEARDAY=0", "FREQ=YEARLY;BYYEARDAY=367", "FREQ=YEARLY;BYWEEKNO=54", "FREQ=MONTHLY;BYDAY=0MO",
    "FREQ=MONTHLY;BYDAY=54MO", "FREQ=MONTHLY;BYDAY=-MO", "FREQ=MONTHLY;BYDAY=", "FREQ=DAILY;UNTIL=2025-06-30",
    "FREQ=DAILY;UNTIL=20250630Z", "FREQ=DAILY;UNTIL=20250630T2400", "FREQ=DAILY;UNTIL=20250630T250000Z",
    "FREQ=DAILY;UNTIL=20250630TZ", "FREQ=DAILY;UNTIL=00000101", "FREQ=DAILY;BYYEARDAY=1", "FREQ=MINUTELY",
    "FREQ=DAILY;BYSECOND=0", "FREQ=DAILY ", " FREQ=DAILY", "FREQ=MONTHLY;BYMONTHDAY=٣",
  ])
  func `more that is no rule`(text: String) {
    #expect(throws: RecurrenceProblem.self) { try Recurrence(text) }
  }

  @Test func `a long faulty text is cut in the message`() {
    let problem = #expect(throws: RecurrenceProblem.self) { try Recurrence(String(repeating: "x", count: 100_000)) }
    #expect(problem == .malformedPart(String(repeating: "x", count: 24) + "…"))
  }
}
