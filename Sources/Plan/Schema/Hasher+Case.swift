extension Hasher {
  /// Takes in which case of an enumeration without values it is. An enumeration of words is hashed by its word unless it says
  /// otherwise, which takes ten times as long.
  @inlinable
  public mutating func combine<Case>(caseOf value: Case) {
    withUnsafeBytes(of: value) { combine(bytes: $0) }
  }
}
