import Plan
import Testing

/// What sync clients call their copies, and what they do not.
@Suite struct ConflictCopyTests {
  @Test(arguments: [
    ("tid (conflicted copy 2025-09-12).rec", PlanFile.time),
    ("tid (conflicted copy 2025-09-12 101010).rec", .time),
    ("aktiviteter (ML:s conflicted copy 2025-09-12).rec", .activities),
    ("aktiviteter (Maja Lunds konfliktkopia 2025-09-12).rec", .activities),
    ("aktiviteter (LANSDATOR07s motstridiga kopia 2025-09-12).rec", .activities),
    ("moten (Case Conflict).rec", .meetings), ("aktiviteter-DATORNAMN.rec", .activities),
    ("aktiviteter-LST-DATOR07.rec", .activities), ("tid-DESKTOP-4F2K9QX.rec", .time),
    ("tid-DESKTOP-4F2K9QX-2.rec", .time), ("tid.sync-conflict-20250912-120102-ABCDEFG.rec", .time),
    ("aktiviteter_safeBackup_0001.rec", .activities), ("plan-LAPTOP7-safeBackup-0002.rec", .plan),
    ("personer_conflict-20250912-101010.rec", .people), ("mal (1).rec", .goals), ("TID.REC", nil),
    ("tid (CONFLICTED COPY).REC", .time),
  ]) func `a copy is known by its name`(name: String, file: PlanFile?) {
    #expect(ConflictCopy(name: name)?.original == file)
    if file != nil { #expect(ConflictCopy(name: name)?.problem.file == name) }
  }

  @Test(
    arguments: PlanFile.allCases.map(\.name) + [
      "tid-2024.rec", "tid-2024-2025.rec", "aktiviteter-utkast.rec", "tid (gammal).rec", "tid (maj).rec", "tid-ME.rec",
      "tider.rec", "planering.rec", "konflikter.rec", "tid.rec.bak", "tid.rec~", ".tid.rec.swp", "tid conflicted copy",
      "mallar-KONFLIKT.txt", "planKONFLIKTKOPIA.rec", "berattelse.mustache", ".rus-tmp-5f0c31aa-4711-0",
      "aktiviteter-.rec",
      "tid-12345678.rec", "tid - Kopia.rec", ".rec", "", "tid ().rec", "målKONFLIKT.rec",
    ]) func `a file of one's own is none`(name: String)
  {
    #expect(ConflictCopy(name: name) == nil)
  }
}
