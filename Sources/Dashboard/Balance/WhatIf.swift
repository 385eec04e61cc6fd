import Plan

/// Days moved between people and activities that are not saved yet, step by step.
///
/// It stays while the dashboard runs, also when its screen is left with `q`, until it is saved or dropped.
struct WhatIf: Sendable {
  /// What each step made of the parts it changed.
  private(set) var steps: [[AllocationCell: PersonDays]] = []

  var isEmpty: Bool { steps.isEmpty }

  /// What all steps together make of the parts they changed.
  var parts: [AllocationCell: PersonDays] {
    steps.reduce(into: [:]) { parts, step in parts.merge(step) { _, new in new } }
  }

  mutating func add(_ step: [AllocationCell: PersonDays]) { steps.append(step) }

  mutating func takeBack() { _ = steps.popLast() }
}
