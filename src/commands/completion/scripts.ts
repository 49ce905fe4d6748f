/** What a shell has to be told once, so that it asks the program what may come next. */

/** Each asks with all the words up to the cursor, and is answered a candidate a line: the word, a tab, what it says. */
export const scripts = {
  bash: `# Load it: eval "$(mi-wizard completion bash)"
_mi_wizard() {
  local IFS=$'\\n'
  COMPREPLY=($(mi-wizard complete -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f 1))
  if [[ \${#COMPREPLY[@]} -eq 1 && \${COMPREPLY[0]} == *[=/] ]]; then compopt -o nospace 2>/dev/null; fi
}
complete -F _mi_wizard mi-wizard`,
  zsh: `# Load it: eval "$(mi-wizard completion zsh)"
_mi_wizard() {
  local line
  local -a whole told begun told_begun
  for line in "\${(@f)$(mi-wizard complete -- "\${(@)words[2,CURRENT]}" 2>/dev/null)}"; do
    case \${line%%$'\\t'*} in
      '') ;;
      *[=/]) begun+=("\${line%%$'\\t'*}"); told_begun+=("\${line/$'\\t'/  }") ;;
      *) whole+=("\${line%%$'\\t'*}"); told+=("\${line/$'\\t'/  }") ;;
    esac
  done
  compadd -l -d told -a whole
  compadd -S '' -l -d told_begun -a begun
}
compdef _mi_wizard mi-wizard`,
  fish: `# Load it: mi-wizard completion fish | source
complete -c mi-wizard -f -a '(mi-wizard complete -- (commandline -opc)[2..-1] (commandline -ct) 2>/dev/null)'`,
  powershell: `# Load it: mi-wizard completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName mi-wizard -ScriptBlock {
  param($word, $ast, $cursor)
  $words = @($ast.CommandElements | Select-Object -Skip 1 | ForEach-Object { "$_" })
  if ($word -eq '') { $words += '""' }
  mi-wizard complete -- @words 2>$null | ForEach-Object {
    $found, $says = $_ -split "\`t", 2
    $tip = if ($says) { $says } else { $found }
    [System.Management.Automation.CompletionResult]::new($found, $found, 'ParameterValue', $tip)
  }
}`,
} as const;

export type ShellName = keyof typeof scripts;
export const shellNames = Object.keys(scripts) as ShellName[];
