// Compiled from lexicons/en/rows.yaml by scripts/compile-lexicons.mjs; change it there.
export const rows = {
  "nouns": [
    "game", "games", "match", "matches", "race", "races", "player", "players", "team", "teams", "club", "clubs",
    "driver", "drivers", "rider", "riders", "event", "events", "episode", "episodes", "season", "seasons",
    "competition", "competitions", "tournament", "tournaments", "championship", "championships", "country", "countries",
    "nation", "nations", "person", "people", "athlete", "athletes", "swimmer", "swimmers", "golfer", "golfers",
    "candidate", "candidates", "film", "films", "song", "songs", "album", "albums", "show", "shows", "city", "cities",
    "town", "towns", "place", "places", "school", "schools", "station", "stations", "entry", "entries", "row", "rows",
    "item", "items", "time", "times", "year", "years", "date", "dates", "day", "days", "list", "series", "opponent",
    "opponents", "title", "titles", "name", "names", "meeting", "meetings", "contest", "contests", "round", "rounds",
    "member", "members", "participant", "participants", "competitor", "competitors",
  ],
  "plain": [
    "play", "plays", "played", "playing", "host", "hosts", "hosted", "hold", "held", "holds", "take", "took", "taken",
    "takes", "occur", "occurs", "occurred", "happen", "happened", "compete", "competes", "competed", "participate",
    "participated", "participates", "appear", "appears", "appeared", "feature", "featured", "features", "list",
    "listed", "lists", "record", "recorded", "records", "have", "having", "get", "got", "gets", "receive", "received",
    "receives", "achieve", "achieved", "achieves", "come", "came", "comes", "go", "went", "goes", "make", "made",
    "makes", "give", "given", "gave", "include", "included", "includes", "say", "said", "show", "shows", "shown",
    "call", "called", "name", "named", "locate", "located", "see", "saw", "seen", "find", "found", "use", "used",
    "uses", "belong", "belongs", "belonged", "represent", "represents", "represented", "draw", "drew", "draws", "bring",
    "brought", "count", "counted", "total", "totals", "front", "crowd", "against", "versus", "vs", "number", "overall",
    "during", "respectively", "both", "also", "together", "career", "season", "history", "table", "year", "date",
    "game", "together", "actually", "approximately", "exactly", "around", "nearly", "almost", "just", "well", "being",
    "within", "across", "through", "end", "ended", "finish", "finished", "finishes", "with", "accord", "according",
    "serve", "served", "run", "ran", "drive", "drove", "driven", "attend", "attended", "attending", "different",
    "various", "particular", "certain", "several", "ever", "once", "whole", "entire", "complete",
  ],
  "highest": [
    "highest", "largest", "biggest", "greatest", "most",
  ],
  "lowest": [
    "lowest", "smallest", "fewest", "least",
  ],
  "more": [
    "more", "higher", "greater", "larger", "bigger",
  ],
  "less": [
    "less", "fewer", "lower", "smaller",
  ],
  "same": [
    "same", "identical", "equal", "equally",
  ],
  "often": [
    "most", "fewest", "least", "often", "frequent", "frequently",
  ],
  "placing": [
    "pos", "position", "rank", "ranking", "place", "placing", "standing", "grid", "no", "number", "pick", "week",
    "round",
  ],
} as const;
