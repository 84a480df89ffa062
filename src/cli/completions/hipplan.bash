# SPDX-License-Identifier: MIT
# Completion of hipplan's command line in bash. Needs nothing but bash itself.

# The ids of one kind, a line each, from the program that is being typed, or else from the one on the path.
_hipplan_ids() {
  local program=${COMP_WORDS[0]/#\~\//${HOME-}/}
  "$program" ids "$1" 2>/dev/null || hipplan ids "$1" 2>/dev/null
}

# Offers those of the words that begin like the one being typed, each after the text in before. What is being
# typed is only ever compared: compgen -W would run a $(command) in it.
_hipplan_offer() {
  local word
  for word in $*; do
    [[ $before$word == "$current"* ]] && COMPREPLY+=("$before$word")
  done
}

# The same for a comma-separated list: what follows the last comma, without what is in the list already.
_hipplan_offer_list() {
  local before= word words=
  [[ $current == *,* ]] && before=${current%,*},
  for word in $*; do
    [[ ,$before == *",$word,"* ]] || words+=" $word"
  done
  _hipplan_offer "$words"
  compopt -o nospace # the next word may be a comma or a space
}

_hipplan_flags() {
  local about_you='--pain --active --position --equipment --side --condition --red-flag --cleared --avoid --goal --include --prefer --profile'
  local wishes='--weeks --days --minutes --start'
  local person="$about_you $wishes"
  local listening='--log --no-log --today'
  local catalogs='--catalog --add' everywhere='--quiet --no-pager --help'
  local files="--format --color --width --output $catalogs"
  case $1 in
    plan) echo "$person $listening --bad-day --brief --clinician --explain --week --time --alarm --calendar --cancels --made --figures --page-break --large-print $files $everywhere" ;;
    log)
      echo "--date --session --exercise --side --sets --reps --hold --minutes --pain-during --effort --control --sharp --note" \
        "--usual-pain --next-morning --goal --chair-stand --undo --merge --list --week --log --profile --today $files $everywhere" ;;
    review) echo "--for-clinician --log --profile --today --art $files $everywhere" ;;
    why) echo "$person $listening $files $everywhere" ;;
    list) echo "$person --all $files $everywhere" ;;
    show) echo "--figures --art $files $everywhere" ;;
    figure) echo "--all --frame --art $files $everywhere" ;;
    sources) echo "$files $everywhere" ;;
    screen) echo "--print $files $everywhere" ;;
    check) echo "--strict $catalogs $everywhere" ;;
    init) echo "--profile $everywhere" ;;
    batch) echo "$wishes --output-dir --resume --jobs --brief --clinician --explain --time --alarm --made --page-break --large-print $files $everywhere" ;;
    ids) echo "$catalogs $everywhere" ;;
    help) echo "$everywhere" ;;
    *) echo "$everywhere --version" ;;
  esac
}

# What the flag takes. Fails if it takes nothing.
_hipplan_value() {
  local command=$1 flag=$2
  # What these take elsewhere is something else.
  case $command$flag in
    log--goal) return 0 ;;
    log--week) return 1 ;;
    log--side) _hipplan_offer left right each both; return 0 ;;
  esac
  case $flag in
    --position) _hipplan_offer_list "$(_hipplan_ids positions)" lying all ;;
    --equipment) _hipplan_offer_list "$(_hipplan_ids equipment)" household none ;;
    --condition) _hipplan_offer_list "$(_hipplan_ids conditions)" ;;
    --red-flag) _hipplan_offer_list "$(_hipplan_ids red-flags)" ;;
    --avoid) _hipplan_offer_list "$(_hipplan_ids exercises)" "$(_hipplan_ids stress)" ;;
    --exercise) _hipplan_offer_list "$(_hipplan_ids exercises)" ;;
    --session) _hipplan_offer strength light bad-day ;;
    --control) _hipplan_offer good fair poor ;;
    --date) _hipplan_offer today yesterday monday tuesday wednesday thursday friday saturday sunday ;;
    --goal) _hipplan_offer_list "$(_hipplan_ids goals)" ;;
    --include) _hipplan_offer_list "$(_hipplan_ids exercises)" ;;
    --prefer)
      _hipplan_offer_list "$(_hipplan_ids exercises)" "$(_hipplan_ids positions)" lying "$(_hipplan_ids equipment)" \
        "$(_hipplan_ids groups)" ;;
    --days) _hipplan_offer_list mon tue wed thu fri sat sun ;;
    --start) _hipplan_offer today tomorrow monday tuesday wednesday thursday friday saturday sunday ;;
    --side) _hipplan_offer left right both ;;
    --color) _hipplan_offer auto always never ;;
    --art) _hipplan_offer braille blocks ascii none ;;
    --format)
      case $command in
        plan | '') _hipplan_offer text markdown csv json ics html ;;
        review) _hipplan_offer text markdown csv json html ;;
        list) _hipplan_offer text markdown csv html ;;
        figure) _hipplan_offer text svg json ;;
        batch) _hipplan_offer jsonl csv text markdown json ics html ;;
        *) _hipplan_offer text markdown html ;;
      esac ;;
    -o | --output | --add | --profile | --cancels | --merge | --log) compopt -o default ;; # readline's own completion of files
    --catalog | --figures | --output-dir) compopt -o dirnames ;;
    --made) _hipplan_offer today ;;
    --pain | --weeks | --minutes | --week | --time | --width | --calendar | --frame | --jobs) ;; # nothing to offer
    --sets | --reps | --hold | --pain-during | --effort | --note | --usual-pain | --next-morning | --chair-stand | --today) ;;
    *) return 1 ;;
  esac
}

_hipplan() {
  local current=${COMP_WORDS[COMP_CWORD]} flag=${COMP_WORDS[COMP_CWORD - 1]} joined=
  COMPREPLY=()

  # --flag=value: three words where '=' breaks words, one where it does not.
  if [[ $current == '=' ]]; then
    current=
  elif [[ $flag == '=' && $COMP_CWORD -ge 2 ]]; then
    flag=${COMP_WORDS[COMP_CWORD - 2]}
  elif [[ $current == --*=* ]]; then
    flag=${current%%=*} joined=$flag= current=${current#*=}
  fi

  # The command, and whether what it is about (an exercise, a path, a kind) has been said.
  local command= subject= word previous= i before=
  for ((i = 1; i < COMP_CWORD; i++)); do
    word=${COMP_WORDS[i]}
    if [[ $word != -* && $word != '=' ]]; then
      if [[ $previous == '=' || $previous =~ ^(-o|--(pain|position|equipment|side|condition|red-flag|avoid|goal|include|prefer|profile|weeks|days|minutes|start|week|time|made|format|color|width|art|frame|figures|jobs|output-dir|output|catalog|add|date|session|exercise|sets|reps|hold|pain-during|effort|control|note|usual-pain|next-morning|chair-stand|merge|log|today))$ &&
        $command$previous != log--week ]]; then
        : # a flag's value
      elif [[ -z $command ]]; then
        command=$word
      else
        subject=$word
      fi
    fi
    previous=$word
  done

  if _hipplan_value "$command" "$flag"; then
    [[ -z $joined ]] || COMPREPLY=("${COMPREPLY[@]/#/$joined}")
  elif [[ $current == -* ]]; then
    _hipplan_offer "$(_hipplan_flags "$command")"
  elif [[ -z $command ]]; then
    _hipplan_offer plan log review why list show sources screen check init ids figure batch help
  elif [[ -n $subject && $command != check ]]; then
    :
  else
    case $command in
      why | show | figure) _hipplan_offer "$(_hipplan_ids exercises)" ;;
      check | batch) compopt -o default ;;
      help) _hipplan_offer plan log review why list show sources screen check init ids figure batch help ;;
      ids) _hipplan_offer positions equipment conditions red-flags exercises stress goals groups ;;
      plan | log | review | list | sources | screen | init) [[ -n $current ]] || _hipplan_offer "$(_hipplan_flags "$command")" ;;
    esac
  fi
}

complete -F _hipplan hipplan
