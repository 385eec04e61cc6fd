extension Constraint {
  /// A record's values by field, in order.
  struct Record {
    var values: [String: [[UInt8]]]
    /// The names in the order of their first fields.
    var names: [String]

    init(_ fields: RecordFields) {
      (values, names) = ([:], [])
      for field in fields {
        let name = String(decoding: field.name, as: UTF8.self)
        let value = field.withValue { Array($0.prefix { $0 != 0 }) }
        if values[name] == nil { names.append(name) }
        values[name, default: []].append(value)
      }
    }
  }

  /// Whether the expression holds for a record as it stands, or with just one of the values of a repeated field.
  /// To be used inside `Pattern.inUTF8`.
  func holds(for record: Record, now: Int) -> Bool {
    var evaluation = Evaluation(record: record, now: now)
    if evaluation.isTrue(root) { return true }
    return record.names.contains { name in
      let values = record.values[name] ?? []
      guard values.count > 1 else { return false }
      let use = root.names(name, count: values.count)
      guard use.isNamed, !use.isCounted else { return false }
      return values.contains { value in
        evaluation.single = (name, value)
        return evaluation.isTrue(root)
      }
    }
  }

  private struct Evaluation {
    let record: Record
    /// The field, if any, that is taken to have just one value.
    var single: (name: String, value: [UInt8])?
    let now: Int
    /// The values of fields with an index, by where they stand: recutils keeps what such a field was when first met.
    private var met: [Int: [UInt8]] = [:]

    init(record: Record, now: Int) {
      self.record = record
      self.now = now
    }

    /// Only an integer other than 0 is true.
    mutating func isTrue(_ node: Node) -> Bool {
      if case .integer(let value) = value(of: node) { value != 0 } else { false }
    }

    /// Nil where the expression can't be reckoned for this record.
    private mutating func value(of node: Node) -> ConstraintValue? {
      switch node {
      case .integer(let value): return .integer(value)
      case .real(let value): return .real(value)
      case .text(let text): return .text(text)
      case .field(let field): return .text(text(of: field))
      case .count(let field):
        let isSingle = single?.name == field.fullName
        return .integer(Int32(truncatingIfNeeded: isSingle ? 1 : record.values[field.fullName]?.count ?? 0))
      case .not(let node): return value(of: node)?.asInteger.map { .integer($0 == 0 ? 1 : 0) }
      case .binary(let found, let a, let b):
        guard let a = value(of: a), let b = value(of: b) else { return nil }
        return reckon(found, a, b)
      case .choice(let condition, let yes, let no):
        guard let condition = value(of: condition), let yes = value(of: yes), let no = value(of: no),
          let choice = condition.asInteger
        else { return nil }
        return choice != 0 ? yes : no
      }
    }

    private mutating func text(of field: ConstraintField) -> [UInt8] {
      let values =
        single.flatMap { $0.name == field.fullName ? [$0.value] : nil } ?? record.values[field.fullName] ?? []
      guard let index = field.index else { return values.first ?? [] }
      let value = met[field.place] ?? (values.indices.contains(index) ? values[index] : [])
      met[field.place] = value
      return value
    }

    private func reckon(_ found: Operator, _ a: ConstraintValue, _ b: ConstraintValue) -> ConstraintValue? {
      switch found {
      case .implies: return logic(a, b) { !$0 || $1 }
      case .and: return logic(a, b) { $0 && $1 }
      case .or: return logic(a, b) { $0 || $1 }
      case .equal: return areEqual(a, b).map { .integer($0 ? 1 : 0) }
      case .notEqual: return areEqual(a, b).map { .integer($0 ? 0 : 1) }
      case .less: return compare(a, b, { $0 < $1 }, { $0 < $1 })
      case .lessOrEqual: return compare(a, b, { $0 <= $1 }, { $0 <= $1 })
      case .greater: return compare(a, b, { $0 > $1 }, { $0 > $1 })
      case .greaterOrEqual: return compare(a, b, { $0 >= $1 }, { $0 >= $1 })
      case .sameTime: return times(a, b) { $0 == $1 }
      case .after: return times(a, b) { $0 > $1 }
      case .before: return times(a, b) { $0 < $1 }
      case .plus: return arithmetic(a, b, { $0 &+ $1 }, { $0 + $1 })
      case .minus: return arithmetic(a, b, { $0 &- $1 }, { $0 - $1 })
      case .times: return arithmetic(a, b, { $0 &* $1 }, { $0 * $1 })
      case .divided:
        return arithmetic(a, b, { $1 == 0 ? nil : $0.dividedReportingOverflow(by: $1).partialValue }, { $0 / $1 })
      case .remainder:
        guard let a = a.asInteger, let b = b.asInteger, b != 0 else { return nil }
        return .integer(a.remainderReportingOverflow(dividingBy: b).partialValue)
      case .matches:
        guard case .text(let text) = a, case .text(let source) = b else { return nil }
        let pattern = Pattern(String(decoding: source, as: UTF8.self))
        return .integer(text.withUnsafeBufferPointer { pattern?.matches($0) ?? false } ? 1 : 0)
      case .joined:
        guard case .text(let a) = a, case .text(let b) = b else { return nil }
        return .text(a + b)
      }
    }

    private func logic(_ a: ConstraintValue, _ b: ConstraintValue, _ holds: (Bool, Bool) -> Bool) -> ConstraintValue? {
      guard let a = a.asInteger, let b = b.asInteger else { return nil }
      return .integer(holds(a != 0, b != 0) ? 1 : 0)
    }

    private func areEqual(_ a: ConstraintValue, _ b: ConstraintValue) -> Bool? {
      if case .text(let a) = a, case .text(let b) = b { return a == b }
      return pair(a, b).map { pair in
        switch pair {
        case .integers(let a, let b): a == b
        case .reals(let a, let b): a == b
        }
      }
    }

    private func compare(
      _ a: ConstraintValue, _ b: ConstraintValue, _ integers: (Int32, Int32) -> Bool, _ reals: (Double, Double) -> Bool
    ) -> ConstraintValue? {
      pair(a, b).map { pair in
        switch pair {
        case .integers(let a, let b): .integer(integers(a, b) ? 1 : 0)
        case .reals(let a, let b): .integer(reals(a, b) ? 1 : 0)
        }
      }
    }

    private func arithmetic(
      _ a: ConstraintValue, _ b: ConstraintValue, _ integers: (Int32, Int32) -> Int32?,
      _ reals: (Double, Double) -> Double
    ) -> ConstraintValue? {
      switch pair(a, b) {
      case .integers(let a, let b): integers(a, b).map { .integer($0) }
      case .reals(let a, let b): .real(reals(a, b))
      case nil: nil
      }
    }

    private func times(_ a: ConstraintValue, _ b: ConstraintValue, _ holds: (Int, Int) -> Bool) -> ConstraintValue? {
      guard case .text(let a) = a, case .text(let b) = b, let a = DateText.seconds(of: a, now: now),
        let b = DateText.seconds(of: b, now: now)
      else { return nil }
      return .integer(holds(a, b) ? 1 : 0)
    }

    private enum Pair {
      case integers(Int32, Int32)
      case reals(Double, Double)
    }

    /// Two numbers to reckon with: reals where either is one, or where the first is no number.
    private func pair(_ a: ConstraintValue, _ b: ConstraintValue) -> Pair? {
      let isReal: Bool =
        switch (a.readsAsInteger, a.readsAsReal) {
        case (true, _): b.readsAsReal
        case (false, true): b.readsAsInteger || b.readsAsReal
        case (false, false): true
        }
      if isReal {
        guard let a = a.asReal, let b = b.asReal else { return nil }
        return .reals(a, b)
      }
      guard let a = a.asInteger, let b = b.asInteger else { return nil }
      return .integers(a, b)
    }
  }
}
