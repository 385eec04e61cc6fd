import TestSupport
import Testing

/// The Debian package, made of the program that the tests run.
struct PackageTests {
  @Test func `the package has the program, what it finds beside itself, the manual and completion`() throws {
    let rig = try Rig("exempel")
    let package = try make(in: "a", rig)
    let files = try Shell.run("dpkg-deb", ["--contents", package]).text.split(separator: "\n").compactMap { line in
      line.hasPrefix("-") ? line.split(separator: " ").last.map { String($0.dropFirst(2)) } : nil
    }
    let themes = try rig.shell("cd '\(Rig.data)/../Themes' && ls").text.split(separator: "\n").map {
      "usr/share/rus/themes/\($0)"
    }
    let plan = try rig.shell("ls plan").text.split(separator: "\n").map { "usr/share/doc/rus/examples/exempel/\($0)" }
    let expected =
      themes + plan + [
        "usr/bin/rus", "usr/share/man/man1/rus.1.gz", "usr/share/man/man5/rus.5.gz", "usr/share/man/sv/man1/rus.1.gz",
        "usr/share/man/sv/man5/rus.5.gz", "usr/share/bash-completion/completions/rus",
        "usr/share/zsh/vendor-completions/_rus", "usr/share/fish/vendor_completions.d/rus.fish",
        "usr/share/doc/rus/copyright", "usr/share/doc/rus/changelog.gz", "usr/share/doc/rus/README.md.gz",
        "usr/share/lintian/overrides/rus",
      ]
    #expect(files.sorted() == expected.sorted())
    let control = try Shell.run("dpkg-deb", ["--field", package, "Package", "Version", "Depends"]).text
    let version = try rig.run(["--version"]).text
    #expect(
      control.hasPrefix("Package: rus\n") && control.contains("Version: " + version.dropFirst(4))
        && control.contains("Depends: git"))
    let unpacked = try Shell.run("dpkg-deb", ["--extract", package, rig.folder.path + "/root"])
    #expect(unpacked.status == 0)
    let english = try rig.shell(
      "gzip -dc root/usr/share/man/man1/rus.1.gz; gzip -dc root/usr/share/man/sv/man5/rus.5.gz"
    ).text
    #expect(english.contains("NAME") && english.contains("NAMN"))
    #expect(
      english == (try rig.run(["man", "--language", "en"]).text + rig.run(["man", "5", "--language", "sv"]).text))
    let sums = try rig.shell(
      "dpkg-deb --control '\(package)' control && cd root && md5sum --check --quiet ../control/md5sums")
    #expect(sums.status == 0 && sums.text == "", "\(sums.text)")
  }

  @Test func `the same program makes the same package`() throws {
    let rig = try Rig("exempel")
    let (one, other) = (try make(in: "a", rig), try make(in: "b", rig))
    #expect(try Shell.run("cmp", [one, other]).text == "")
  }

  @Test func `installed, it finds its themes`() throws {
    let rig = try Rig("exempel")
    let package = try make(in: "a", rig)
    let outcome = try rig.shell(
      "dpkg-deb --extract '\(package)' root && mkdir -p bin && cp \"$RUS\" root/usr/bin/rus && root/usr/bin/rus themes --color never"
    )
    #expect(
      outcome.status == 0 && outcome.text.contains("fjäll") && outcome.text.contains("usr/share/rus/themes/fjall.rec"))
  }

  /// Lintian is a script here: what it says of a package is its own business, what comes of that is ours.
  @Test(arguments: [(0, "yes"), (2, ""), (1, "")])
  func `what lintian finds fails the package, and leaves none`(status: Int, isThere: String) throws {
    let rig = try Rig("exempel")
    let made = try rig.shell(
      "mkdir bin && printf '#!/bin/sh\\nexit \(status)\\n' >bin/lintian && chmod +x bin/lintian")
    try #require(made.status == 0)
    let outcome = try rig.shell(
      "PATH=\"$HERE/bin:$PATH\" DPKG_DEB_COMPRESSOR_TYPE=none '\(Rig.data)/../.ci/package' --program \"$RUS\" "
        + "--output \"$HERE/out\"; echo \"$?\"; ls out")
    #expect(outcome.text.contains(".deb") == !isThere.isEmpty, "\(outcome.text)")
    #expect(outcome.errorText.contains("lintian found errors") == isThere.isEmpty)
  }

  /// Makes the package, without the time that packing takes.
  private func make(in folder: String, _ rig: Rig) throws -> String {
    let output = "\(rig.folder.path)/\(folder)"
    let outcome = try Shell.run(
      "\(Rig.data)/../.ci/package", ["--program", builtProduct("rus"), "--output", output, "--no-check"],
      environment: [
        "DPKG_DEB_COMPRESSOR_TYPE": "none", "SOURCE_DATE_EPOCH": "1790000000", "DEBEMAIL": "rus@example.org",
      ])
    try #require(outcome.status == 0, "\(outcome.errorText)")
    return String(outcome.text.split(separator: "\n").last ?? "")
  }
}
