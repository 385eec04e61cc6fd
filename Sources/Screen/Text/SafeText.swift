/// How a grapheme cluster is shown: pieces of one base each, none of which a terminal could take for a command, and
/// none of which is invisible.
///
/// ```
/// ESC          ␛        a tab               one blank
/// U+0085       �        U+202E (override)   �
/// e + U+0301   é        👩‍🌾 (a sequence)    👩, its base
/// ```
func shownPieces(of cluster: some Sequence<Unicode.Scalar>) -> [Cell] {
  var pieces: [Cell] = []
  for scalar in cluster {
    if pieces.isEmpty || !scalar.isZeroWidth {
      if let last = pieces.last, last.base.isEmoji, scalar.properties.isEmojiModifier { continue }
      pieces.append(firstPiece(scalar))
    } else if scalar.isVariationSelector {
      continue
    } else if isShownAsMark(scalar), let last = pieces.last, scalar.joins(last.base) {
      pieces[pieces.count - 1].add(mark: scalar)
    } else if pieces[0].base.isEmoji {
      // A joined sequence (or a flag's tags) is shown as its base alone: terminals disagree on its width.
      return pieces
    } else {
      pieces.append(firstPiece(scalar))
    }
  }
  return pieces
}

private func firstPiece(_ scalar: Unicode.Scalar) -> Cell {
  if scalar.isZeroWidth || scalar.value < 0xA0 { return harmless(scalar) }
  switch scalar.value {
  // Letters without ink: fillers of Hangul.
  case 0x115F, 0x3164, 0xFFA0: return Cell.replacement
  default: break
  }
  switch scalar.properties.generalCategory {
  case .unassigned, .lineSeparator, .paragraphSeparator: return Cell.replacement
  default: return Cell(base: scalar, width: scalar.cells)
  }
}

/// What stands for a scalar that takes no cell of its own or that commands a terminal.
private func harmless(_ scalar: Unicode.Scalar) -> Cell {
  switch scalar.value {
  case 0x09: return Cell.blank
  case 0x00..<0x20: return Cell(base: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}", width: 1)
  case 0x20..<0x7F: return Cell(base: scalar, width: 1)
  case 0x7F: return Cell(base: "\u{2421}", width: 1)
  // A soft hyphen is where a word may be broken: shown, it is a hyphen.
  case 0xAD: return Cell(base: "-", width: 1)
  default: break
  }
  // A mark with nothing under it stands on a dotted circle. (Vowels of Hangul do not join with that.)
  let isMark = scalar.joins("\u{25CC}") && isShownAsMark(scalar) && !scalar.isVariationSelector
  guard isMark else { return Cell.replacement }
  var onItsOwn = Cell(base: "\u{25CC}", width: 1)
  onItsOwn.add(mark: scalar)
  return onItsOwn
}

private func isShownAsMark(_ scalar: Unicode.Scalar) -> Bool {
  let properties = scalar.properties
  switch properties.generalCategory {
  case .format, .control, .surrogate: return false
  default: return !properties.isDefaultIgnorableCodePoint
  }
}

extension Unicode.Scalar {
  fileprivate var isVariationSelector: Bool { properties.isVariationSelector }

  /// Whether a scalar of no width is laid over a base: marks over any, vowels and finals of Hangul over its syllables.
  fileprivate func joins(_ base: Unicode.Scalar) -> Bool {
    switch value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF:
      switch base.value {
      case 0x1100...0x115F, 0xA960...0xA97C, 0xAC00...0xD7A3: return true
      default: return false
      }
    default: return true
    }
  }

  /// Digits and `#` are emoji too by Unicode, as the bases of keycaps; those are not meant.
  fileprivate var isEmoji: Bool { value > 0xFF && properties.isEmoji }
}

/// The text as it is shown: what a terminal could take for a command, and what cannot be seen, replaced by something
/// that can. Text without any such comes back as it is.
public func displayable(_ text: String) -> String {
  var isSafe = true
  forEachCluster(in: text) { cluster in
    isSafe = cluster.pieces.isEmpty
    return isSafe
  }
  guard !isSafe else { return text }
  var shown = ""
  forEachCluster(in: text) { cluster in
    if cluster.pieces.isEmpty {
      shown.unicodeScalars.append(cluster.scalar)
    } else {
      for piece in cluster.pieces { shown += piece.text }
    }
    return true
  }
  return shown
}
