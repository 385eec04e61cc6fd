import Screen
import Testing

@Suite struct RoleTests {
  @Test(arguments: Role.allCases)
  func everyChainEndsInText(_ role: Role) {
    var steps = 0
    var at = role
    while at != .text, steps < Role.allCases.count {
      at = at.fallback
      steps += 1
    }
    #expect(at == .text)
  }

  @Test func fieldNamesAreWhatRecfilesAllow() {
    #expect(Role.selectionInactive.fieldName == "SelectionInactive")
    #expect(Set(Role.allCases.map(\.fieldName)).count == Role.allCases.count)
    for role in Role.allCases {
      #expect(!role.fieldName.utf8.contains { !(0x41...0x7A).contains($0) })
    }
  }

  @Test func placesAreTheOrderOfTheCases() {
    #expect(Role.allCases.map(\.place) == Array(0..<Role.allCases.count))
  }

  @Test func everyRoleHasALetterOfItsOwn() {
    var canvas = Canvas(Size(width: Role.allCases.count, height: 1))
    for (x, role) in Role.allCases.enumerated() { canvas.put("x", at: x, 0, role) }
    let letters = canvas.roles.split(separator: "\n")[0]
    #expect(Set(letters).count == Role.allCases.count)
    #expect(!letters.contains("?"))
  }
}
