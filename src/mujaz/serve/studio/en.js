/* The interface in English. */

export const ENGLISH = {
  name: "Mujaz", title: "Mujaz: the studio", skip: "To the content", views: "Views", other: "العربية",
  new: "New article", queue: "Review queue", key: "Key",
  askKey: "Your key, kept until the page is closed", done: "Done", cancel: "Cancel",
  // a new article
  lede: "Paste an article's text or page, drop a file, or give its address.",
  paste: "The article's text or page", address: "or its address", published: "Published, if the article does not say",
  make: "Make a digest", making: "Working…",
  // a brief
  parts: "Parts of the brief", digest: "Digest", facts: "Facts", log: "Log", article: "Article",
  summary: "Summary", points: "Key points", withheld: "Withheld, and why",
  empty: "No supported statement could be made of this article.",
  hint: "Point at a statement, or move to it with the keyboard, and the words that support it light up; press it and the article goes there.",
  approve: "Approve", answering: "Who approves a digest answers for it, and is named in its disclosure.",
  withdraw: "Withdraw", reason: "Why withdraw it?", copy: "Copy", copied: "Copied", notApproved: "not approved yet",
  copyHere: "It could not be copied; copy it from here", by: "Approved by", version: "Version",
  draft: "Draft", approved: "Approved", withdrawn: "Withdrawn", all: "All",
  box: "HTML box", component: "Web component", markdown: "Markdown", text: "Plain text", post: "Short post", jsonld: "JSON-LD",
  // a statement
  edit: "Edit", another: "Another", up: "Move up", down: "Move down", toSummary: "To the summary",
  toPoints: "To the points", remove: "Remove", inArticle: "In the article", add: "Add a statement", back: "Back to the statement",
  write: "Write one yourself", wording: "Wording of the statement", save: "Save", saved: "The change is saved.", undo: "Undo", take: "Take this one",
  looking: "Looking…", noOther: "The article has no other statement that fits here.", others: "Other statements, verified",
  checking: "Checking…", supported: "Supported", unsupported: "Unsupported", contradicted: "Contradicted",
  instead: "in the article",
  // why a statement was withheld, by the check that refused it
  provenance: "Words that the article does not have", numbers: "A number that is not the article's", polarity: "Denied or affirmed otherwise than in the article",
  attribution: "The speaker was lost or changed", scope: "Cut out of its context", quotations: "Not quoted in these words",
  house: "A word that the house does not print", unborne: "The article does not bear it out",
  // facts
  timeline: "Timeline", map: "Map", people: "People", organisations: "Organisations", places: "Places",
  claims: "Quotations", quantities: "Figures", noFacts: "No facts were found in this article.",
  undated: "Undated", after: "After", from: "From", until: "to", according: "according to", where: "place",
  happened: "happened", ongoing: "ongoing", planned: "planned", expected: "expected", denied: "denied", conditional: "conditional",
  declined: "declined to comment", anonymous: "unnamed source", via: "via",
  count: "count", money: "money", percent: "per cent", measure: "measure", age: "age",
  killed: "killed", injured: "injured", missing: "missing", displaced: "displaced", detained: "detained",
  // the log
  made: "Brief made", approval: "Brief approved", withdrawal: "Brief withdrawn", edited: "Statement edited", added: "Statement added", refused: "Edit refused", removed: "Statement removed",
  ordered: "Order changed", corrected: "Corrected after approval", restored: "An earlier version put back", restore: "Put this version back", before: "Before", afterwards: "After",
  // the queue
  find: "Search the titles", more: "More", nothing: "Nothing here yet.", noMatch: "No title has these words.",
  untitled: "Untitled", export: "Download the whole log", csv: "CSV table", jsonl: "JSON Lines",
  // stories
  stories: "Stories", story: "The story", status_new: "New", status_active: "Active", status_dormant: "Dormant",
  unseen: "Something new", articlesOf: "Articles", noStory: "No story here yet: it takes two articles of the archive.",
  noArchive: "This server has no archive; start it with mujaz serve --archive.",
  newSince: "New since your visit of", noNews: "Nothing new since your visit of", running: "Running digest", promises: "What was promised, and what became of it",
  ledgers: "Figures", disagreements: "Where the articles disagree", speakers: "Who speaks", names: "Names and their spellings",
  feed: "Copy the feed's address", feedCopied: "Copied: an address of your own for a feed reader; the one before reads no more", label: "AI-made", sections: "Parts of the story", earlier: "Before the story", evidence: "The articles' words", due: "Due", copyOf: "copy",
  claimsOf: "statements", also: "also written", range: "Between", and: "and ", latest: ", the latest", chart: "each outlet's figure by the time of its publication",
  noSource: "no source named", document: "document", outlet: "Outlet", figure: "Figure", source: "Source",
  side_figure: "Figures", side_denial: "A report and its denial",
  fate_open: "Outcome not known", fate_scheduled: "Day set", fate_begun: "Begun", fate_done: "Done", fate_moved: "Moved",
  fate_denied: "Denied", fate_cancelled: "Cancelled", fate_lapsed: "Deadline past, and no article tells that it was kept",
  news_statement: "Report", news_event: "Event", news_promise: "Deadline", news_figure: "Figure", news_disagreement: "Disagreement",
  less: "less than", most: "up to", over: "more than", least: "at least", about: "about",
  // search
  search: "Search", asking: "Words to look for", asked: "Search", filters: "Filters", place: "Place", person: "Person", speaker: "Speaker",
  fromDay: "Published from", toDay: "to", noHit: "No article has these words.", hits: "Results",
  byMeaning: "By meaning, in other words too", searchHint: "All the words; “words side by side” in quotes; -word leaves out; title:word looks in the title.",
  atSource: "At the outlet", goBack: "Back",
  lost: "The server can't be reached.",
};
