/// The shells that words can be completed in.
enum CompletionShell: String, CaseIterable {
  case bash
  case zsh
  case fish

  /// The script that makes the shell ask `rus complete` how a line can go on.
  var script: String {
    switch self {
    case .bash: Self.bashScript
    case .zsh: Self.zshScript
    case .fish: Self.fishScript
    }
  }

  private static let bashScript = #"""
    # Completion of rus for bash: commands, options, Ids, persons and queries, from the plan that the line names.
    _rus() {
      local answer
      COMPREPLY=()
      answer=$(command rus complete bash "$COMP_WORDBREAKS" "${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
      case $answer in
        '') ;;
        :files) compopt -o default ;;
        :folders) compopt -o dirnames ;;
        *)
          mapfile -t COMPREPLY <<<"$answer"
          [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[=:,] ]] && compopt -o nospace
          ;;
      esac
      return 0
    }
    complete -o nosort -F _rus rus

    """#

  private static let zshScript = #"""
    #compdef rus
    # Completion of rus for zsh: commands, options, Ids, persons and queries, from the plan that the line names.
    _rus() {
      local answer line word
      local -a lines open_words open_shown words_found shown
      answer=$(command rus complete zsh "${(@Q)words[2,CURRENT-1]}" "${(Q)PREFIX}" 2>/dev/null)
      [[ -n $answer ]] || return 1
      if [[ $answer == :files || $answer == :folders ]]; then
        [[ $PREFIX == --*=* ]] && compset -P '*='
        if [[ $answer == :folders ]]; then _files -/; else _files; fi
        return
      fi
      lines=("${(@f)answer}")
      for line in $lines; do
        word=${line%%$'\t'*}
        if [[ $word == *[=:,] ]]; then
          open_words+=("$word")
          open_shown+=("${line/$'\t'/  -- }")
        else
          words_found+=("$word")
          shown+=("${line/$'\t'/  -- }")
        fi
      done
      (( $#open_words )) && compadd -U -V rus -l -S '' -d open_shown -a open_words
      (( $#words_found )) && compadd -U -V rus -l -d shown -a words_found
      return 0
    }
    if [[ $funcstack[1] == _rus ]]; then
      _rus "$@"
    else
      compdef _rus rus
    fi

    """#

  private static let fishScript = #"""
    # Completion of rus for fish: commands, options, Ids, persons and queries, from the plan that the line names.
    function __rus_complete
      set -l before (commandline -opc)
      set -l word (commandline -ct)
      set -l answer (command rus complete fish $before[2..-1] "$word" 2>/dev/null)
      switch "$answer[1]"
        case :files :folders
          set -l option (string match -r -- '^--[a-z0-9-]+=' $word)
          set -l start (string replace -r -- '^--[a-z0-9-]+=' '' $word)
          set -l paths
          if test "$answer[1]" = :files
            set paths (__fish_complete_path $start)
          else
            set paths (__fish_complete_directories $start)
          end
          for path in $paths
            printf '%s%s\n' "$option" $path
          end
        case '*'
          string join -- \n $answer
      end
    end
    complete -c rus -f -a '(__rus_complete)'

    """#
}
