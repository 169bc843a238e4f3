namespace ReviewBot.Reviews.Lens;

/// <summary>The English word lists except the verbs. If a word is in two lists, the first counts.</summary>
static partial class English
{
    public static readonly Vocabulary Words = new()
    {
        Verbs = Verbs,
        // Things that sellers make or hold.
        OurThings =
        [
            "proposal", "quote", "quotation", "offer", "pricing", "price", "pricelist", "price-list", "discount", "rebate", "concession",
            "deck", "slide", "slides",
            "powerpoint", "ppt", "presentation", "demo", "demonstration", "brochure", "one-pager", "onepager", "datasheet", "flyer",
            "whitepaper", "white-paper",
            "battlecard", "case-study", "roi", "tco", "calculator", "calc", "estimate", "sow", "draft", "msa", "contract", "invoice",
            "invite", "invitation", "pitch",
            "follow-up", "followup", "f/u", "fu", "f/up", "webinar", "lunch", "dinner", "coffee", "breakfast", "drinks", "qbr", "check-in",
            "checkin", "catch-up",
            "catchup", "touchpoint", "call", "phonecall", "visit", "onsite", "site-visit", "meeting", "mtg", "meetup", "appointment",
            "email", "e-mail", "mail",
            "voicemail", "message", "reminder", "recap", "recording", "roadmap", "upsell", "cross-sell", "renewal", "bundle", "reduction",
            "extension", "urgency",
            "momentum", "solution", "ring", "relationship", "rapport", "trust", "value", "fomo", "study", "studies", "link", "docusign",
            "video", "sandbox-access",
            "licence", "license", "trial", "account", "poc", "pov", "proof", "mockup", "prototype", "mock-up", "deep-dive", "deepdive",
            "dive", "discovery", "session",
            "workshop", "kickoff", "kick-off", "training", "newsletter", "event", "intro", "introduction", "nudge", "summary", "minutes",
            "agenda", "map", "plan",
            "close", "closing", "closure", "outreach", "touch", "ping", "chaser", "cadence", "sequence", "teaser", "giveaway", "gift",
            "swag", "letter", "package",
            "sample", "comparison", "reference", "references", "testimonial", "analysis", "sheet", "material", "materials", "collateral",
            "info", "information",
            "documentation", "docs", "pack", "folder", "objection", "objections", "sla", "t&cs", "terms", "tcs", "conditions",
            "counteroffer", "counter-offer",
            "best-and-final", "bafo", "value-prop", "storyline", "discussion", "sync", "chat", "negotiation", "negotiations", "deal",
            "opportunity", "crm", "napkin",
            "rfp-response",
        ],
        // Things that buyers make or hold.
        TheirThings =
        [
            "budget", "approval", "approvals", "sign-off", "signoff", "signature", "signatures", "decision", "decisions", "requirement",
            "requirements", "reqs",
            "must-have", "must-haves", "nice-to-haves", "po", "purchase-order", "rfp", "rfi", "rfq", "questionnaire", "pilot",
            "pilot-group", "group", "users", "user",
            "vendor", "supplier", "board", "feedback", "number", "numbers", "figures", "data", "log", "logs", "list", "org-chart",
            "orgchart", "evaluation",
            "shortlist", "stakeholder", "stakeholders", "alignment", "buy-in", "redlines", "redline", "comment", "comments", "review",
            "reviews", "assessment",
            "scorecard", "criteria", "criterion", "acceptance", "consent", "consensus", "vote", "resolution", "selection", "choice",
            "procurement", "onboarding",
            "registration", "budget-request", "paper", "sponsor", "owner", "audit", "pentest", "pen-test", "test", "tests", "testing",
            "testdata", "validation",
            "verification", "due-diligence", "go-ahead", "green-light", "request", "requests", "rollout", "migration", "greenlight", "ok",
            "okay", "committee", "slot",
            "go-live", "golive", "order-form", "order", "signed", "countersignature", "confirmation", "dpa", "reply", "response", "answer",
            "answers", "answer-back",
            "cost", "scope", "access", "login", "credentials", "form", "names", "boss", "bosses", "priorities", "priority", "ticket",
            "tickets", "volumes", "baseline",
            "survey", "poll", "interviews", "headcount", "resources", "resource", "funds", "funding", "money", "freeze", "cfo-approval",
            "works-council", "tool",
            "incumbent", "preference", "preferences", "deadline", "internally", "business-case", "hurdle", "use-case", "use-cases", "kpi",
            "kpis", "goals", "team-lead",
            "reorg", "consultation", "pr", "requisition", "capex", "opex", "mandate", "winner", "vendors", "suppliers", "options", "option",
            "charter", "project",
            "payment", "downpayment", "process", "policy", "firewall", "server", "sso", "infrastructure", "dataset", "export", "extract",
            "permissions", "rights",
            "change-management", "costs", "pain", "problem", "risk", "dpia", "portal", "cost-centre", "memo", "application", "delegation",
            "homework", "results",
            "result", "phase", "conflict", "steerco", "yes", "case", "timeline", "taskforce", "task-force", "team", "contact-person",
            "data-set", "spec", "specs",
            "specification", "workload",
        ],
        // Things that our own company has to approve.
        Discounts =
        [
            "discount", "discounts", "rebate", "rebates", "concession", "concessions", "price", "prices", "pricing", "margin", "terms",
            "exception", "exceptions",
            "special", "deviation", "5%", "10%", "15%", "20%",
        ],
        // Things that people do together: ours, unless somebody of theirs is named as calling it.
        Sessions =
        [
            "meeting", "call", "demo", "workshop", "session", "date", "time", "appointment", "visit", "lunch", "dinner", "intro",
            "introduction", "discussion", "sync",
            "chat",
        ],
        // Roles that mean the customer's people, unless preceded by 'our'.
        TheirRoles =
        [
            "cfo", "cto", "cio", "ceo", "coo", "cpo", "ciso", "cmo", "cdo", "chro", "legal", "it", "infosec", "procurement", "purchasing",
            "finance", "accounting",
            "controlling", "hr", "board", "boardroom", "champion", "sponsor", "management", "leadership", "customer", "customers", "client",
            "clients", "buyer",
            "buyers", "prospect", "prospects", "committee", "steerco", "council", "dpo", "users", "admins", "admin", "stakeholders",
            "lawyers", "lawyer", "counsel",
            "department", "departments", "owner", "operations", "ops", "engineering", "marketing", "compliance", "manager", "managers",
            "director", "directors", "head",
            "vp", "svp", "evp", "president", "chairman", "chair", "chairwoman", "exec", "execs", "executive", "executives", "user",
            "everyone", "somebody", "someone",
            "director's", "secretary", "assistant", "pa", "staff", "employees", "colleagues", "colleague", "team", "teams", "plant",
            "plants", "maintenance",
            "logistics", "boss", "architect", "architects", "dba", "developers", "devs", "analyst", "analysts", "decision-maker",
            "decision-makers", "decisionmaker",
            "dm", "eb", "union", "shareholders", "owners", "parent", "hq", "headquarters", "group's", "auditors", "auditor", "security",
            "works-council", "lead",
            "leads", "treasurer", "controller", "buyer's", "gatekeeper", "evaluator", "evaluators", "engineer", "engineers", "tester",
            "testers", "reps",
        ],
        // Roles that mean our people, even without 'our'.
        OurRoles =
        [
            "ae", "aes", "se", "ses", "sdr", "bdr", "csm", "csms", "presales", "pre-sales", "sales", "rep", "consultant", "consultants",
            "preseller", "deal-desk",
            "dealdesk", "bidteam",
        ],
        OurPronouns = [
            "we", "i", "let's", "lets", "we'll", "i'll", "ill", "we're", "we've", "i've", "i'd", "i'm", "im", "myself", "ourselves", "both"
        ],
        OurObjects = ["us", "me", "ourselves", "myself"],
        OurOwners = ["our", "my", "ours"],
        TheirPronouns = ["they", "she", "he", "theyll"],
        TheirObjects = ["them", "him"],
        TheirOwners = ["their", "his", "her", "its", "theirs"],
        Determiners =
        [
            "the", "a", "an", "this", "that", "these", "those", "some", "any", "each", "every", "all", "both", "another", "more", "new",
            "next", "first", "second",
            "final", "last", "2nd", "1st", "3rd", "other", "updated", "revised", "extra", "formal", "short", "quick", "good", "better",
            "best", "whole", "full",
            "draft", "own",
        ],
        Prepositions =
        [
            "to", "for", "with", "w/", "w", "on", "in", "at", "by", "from", "of", "about", "re", "regarding", "around", "into", "onto",
            "over", "off", "out", "up",
            "down", "via", "through", "thru", "before", "after", "under", "without", "within", "toward", "towards", "against", "between",
            "per", "as", "than", "during",
            "vs", "versus", "till", "until", "since", "next",
        ],
        LeadIns =
        [
            "then", "also", "next", "now", "please", "pls", "plz", "maybe", "perhaps", "probably", "possibly", "still", "just", "again",
            "todo", "to-do", "to", "do",
            "action", "actions", "step", "steps", "item", "need", "needs", "needed", "must", "have", "has", "had", "got", "gotta", "gonna",
            "going", "want", "try",
            "trying", "start", "begin", "continue", "remember", "today", "tomorrow", "tmrw", "tmr", "tonight", "soon", "asap", "monday",
            "tuesday", "wednesday",
            "thursday", "friday", "mon", "tue", "tues", "wed", "thu", "thurs", "fri", "week", "first", "second", "firstly", "secondly",
            "finally", "later",
            "afterwards", "definitely", "and", "or", "but", "so", "hopefully", "ideally", "immediately", "internally", "tbd", "tbc", "yes",
            "no", "ok", "well", "ai",
            "a/i", "owner", "who", "what", "a", "should", "could", "can", "will", "would", "shall", "may", "might", "don't", "forget",
        ],
        Adverbs =
        [
            "then", "also", "now", "still", "just", "again", "already", "finally", "first", "probably", "maybe", "perhaps", "hopefully",
            "soon", "today", "tomorrow",
            "really", "definitely", "internally", "ideally", "both", "all", "only", "even", "quickly", "formally", "actually", "directly",
            "always", "either",
            "not-yet", "yet", "currently", "eventually", "later", "thus", "therefore", "next",
        ],
        Modals =
        [
            "will", "would", "can", "could", "should", "shall", "must", "may", "might", "to", "'ll", "'d", "going", "gonna", "gotta", "do",
            "does", "did", "ought",
            "needs", "need", "want", "wants", "wanted", "has", "have", "had", "having", "got", "plan", "plans", "agreed", "agree",
            "promised", "promise", "intends",
            "intend", "supposed", "about", "due", "tries", "try", "trying", "wanna", "hoping", "aim", "aims", "start", "starts", "keep",
            "agrees",
        ],
        Negations =
        [
            "no", "not", "never", "nothing", "none", "nobody", "don't", "doesn't", "didn't", "won't", "can't", "cannot", "cant", "dont",
            "didnt", "wont", "isn't",
            "aren't", "wasn't", "haven't", "hasn't", "without", "nobody's", "nil", "hardly",
        ],
        Splitters =
        [
            "and", "but", "then", "so", "that", "because", "once", "when", "while", "until", "till", "if", "unless", "after", "before",
            "whereas", "therefore", "&",
            "+", "plus", "or", "->", "=>",
        ],
        // A noun without a verb after these is a date, not an act.
        Asides = ["after", "before", "once", "until", "till", "when", "since", "if", "unless", "because", "as", "while"],
        Whs = ["what", "who", "whom", "which", "whose", "how", "why", "where", "whether", "when", "if"],
        Asking =
        [
            "ask", "find", "figure", "see", "check", "clarify", "understand", "know", "hear", "learn", "discover", "identify", "wonder",
            "explain", "tell", "show",
            "confirm", "discuss", "determine", "get", "research", "explore", "qualify",
        ],
        // Verbs that do not say who does a second verb, so 'to sign' after them is the customer's act.
        Handing =
        [
            "send", "ask", "get", "have", "need", "want", "expect", "wait", "let", "allow", "enable", "invite", "give", "share", "show",
            "forward", "provide", "make",
            "ensure", "leave", "hand", "submit", "deliver", "await", "draft", "present", "prepare", "introduce", "tell", "email", "mail",
            "require", "like", "see",
            "bring", "find",
        ],
        Agents = ["by", "from"],
        Times =
        [
            "today", "tomorrow", "tmrw", "monday", "tuesday", "wednesday", "thursday", "friday", "week", "month", "quarter", "soon", "asap",
            "q1", "q2", "q3", "q4",
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march", "april",
            "june", "july", "august",
            "september", "october", "november", "december", "eoq", "eom", "eow", "eod",
        ],
        // Departments that are asked by the customer's people more often than by us.
        Departments =
        [
            "legal", "it", "infosec", "procurement", "purchasing", "finance", "accounting", "controlling", "hr", "compliance", "security",
            "ops", "operations",
            "engineering", "marketing", "board", "council", "committee", "steerco", "management", "leadership", "users", "departments",
            "department", "plants", "plant",
            "colleagues", "teams", "staff", "dpo",
        ],
        Talks =
        [
            "talk", "speak", "discuss", "ask", "meet", "consult", "explain", "inform", "escalate", "clarify", "involve", "engage", "brief",
            "include", "loop",
            "prepare", "train", "invite",
        ],
        // Documents that the customer sends us.
        Asks = ["rfp", "rfi", "rfq", "rfps", "tender", "bid", "objection", "objections"],
        // Verbs that are the customer's acts when their object is ours.
        Replies = ["answer", "respond", "reply", "call", "visit", "forward", "join", "attend", "react", "return", "review", "try", "use"],
        // Verbs too common to decide whose act it is, without a thing of ours.
        Weak =
        [
            "write", "create", "build", "make", "plan", "lead", "provide", "deliver", "give", "work", "design", "develop", "hold", "host",
            "conduct", "update",
            "organise", "organize", "arrange", "involve", "inform", "document",
        ],
        Sayings = ["say", "tell", "write", "mention", "announce", "promise", "confirm", "email", "state", "note", "reply", "explain"],
        // Misspellings too short for the distance rule.
        Slips =
        [
            "folow|follow", "prposal|proposal", "propsal|proposal", "shedule|schedule", "schedual|schedule", "scedule|schedule",
            "sned|send", "snd|send",
            "metting|meeting", "meetign|meeting", "preapre|prepare", "quot|quote", "qoute|quote", "dmeo|demo", "porposal|proposal",
            "wil|will", "sing-off|sign-off",
            "siging|signing", "aprove|approve", "aproves|approves", "folllow|follow", "emial|email", "cal|call", "sceduled|scheduled",
            "discout|discount",
            "contrat|contract", "contarct|contract",
        ],
        // People who meet without us.
        Bodies = ["board", "boardroom", "committee", "steerco", "council", "management", "leadership", "works-council", "department"],
        Customers = ["customer", "customers", "client", "clients", "prospect", "prospects", "buyer"],
    };
}
