import Plan
import Storage

extension PlanStore {
  /// Reads a sync client's copy and works out what merging it changes in the plan as the disk has it.
  mutating func readCopy(_ copy: ConflictCopy) throws(StorageProblem) -> CopyMerge {
    let merge = try folder.merge(copy, into: loaded)
    merges[copy] = merge
    return merge
  }

  /// Puts a copy away that was read, if the disk has all that its merge made; where it is now.
  mutating func setAside(_ copy: ConflictCopy) -> String? {
    guard let merge = merges[copy], let place = folder.setAside(merge, in: state) else { return nil }
    merges[copy] = nil
    return place
  }
}
