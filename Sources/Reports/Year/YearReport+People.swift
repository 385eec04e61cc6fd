import Plan

extension YearReport {
  /// Who has been in the groups; one with several roles stands in each.
  func setPeople(_ node: inout TemplateNode) {
    node.set("saknas_medlemmar", markdown: gap("medlemmar", "members"))
    node.set("styrgrupp", members { $0.roles.contains(.steeringGroup) })
    node.set("arbetsgrupp", members { $0.roles.contains(.workingGroup) })
    let others = members { !$0.roles.contains(.steeringGroup) && !$0.roles.contains(.workingGroup) }
    setList("ovriga_personer", others, &node)
  }

  private func members(_ isMember: (Person) -> Bool) -> [TemplateNode] {
    plan.people.filter(isMember).map { person in
      // The group's own name says the rest.
      let roles = person.roles.filter { [.lead, .chair, .coopted].contains($0) }
      let words = roles.map { role in PersonRole.words(role)[language] }
      var node = TemplateNode()
      node.set("id", line: person.id)
      node.set("namn", line: person.name)
      node.set("organisation", line: person.organisation)
      node.set("roller", line: words.joined(separator: ", "))
      return node
    }
  }
}

extension PersonRole {
  fileprivate static func words(_ role: PersonRole) -> Label {
    switch role {
    case .lead: Label("verksamhetsledare", "operations lead")
    case .workingGroup: Label("arbetsgrupp", "working group")
    case .steeringGroup: Label("styrgrupp", "steering group")
    case .chair: Label("ordförande", "chair")
    case .coopted: Label("adjungerad", "co-opted")
    }
  }
}
