namespace ReviewBot.Reviews.Lens;

/// <summary>The English word lists except the verbs. If a word is in two lists, the first counts.</summary>
static partial class English
{
    public static Vocabulary Words => new()
    {
        Verbs = Verbs,
        // Things that sellers make or hold.
        OurThings =
        [
            "proposal", "quote", "quotation", "offer", "pricing", "price", "pricelist", "price-list", "discount", "rebate",
            "concession", "deck", "slide", "slides", "powerpoint", "ppt", "presentation", "demo", "demonstration", "brochure",
            "one-pager", "onepager", "datasheet", "flyer", "whitepaper", "white-paper", "battlecard", "case-study", "roi", "tco",
            "calculator", "calc", "estimate", "sow", "draft", "msa", "contract", "invoice", "invite", "invitation", "pitch",
            "follow-up", "followup", "f/u", "fu", "f/up", "webinar", "lunch", "dinner", "coffee", "breakfast", "drinks", "qbr",
            "check-in", "checkin", "catch-up", "catchup", "touchpoint", "call", "phonecall", "visit", "onsite", "site-visit",
            "meeting", "mtg", "meetup", "appointment", "email", "e-mail", "mail", "voicemail", "message", "reminder", "recap",
            "recording", "roadmap", "upsell", "cross-sell", "renewal", "bundle", "reduction", "extension", "urgency", "momentum",
            "solution", "ring", "relationship", "rapport", "trust", "value", "fomo", "study", "studies", "link", "docusign",
            "video", "sandbox-access", "licence", "license", "trial", "account", "poc", "pov", "proof", "mockup", "prototype",
            "mock-up", "deep-dive", "deepdive", "dive", "discovery", "session", "workshop", "kickoff", "kick-off", "training",
            "newsletter", "event", "intro", "introduction", "nudge", "summary", "minutes", "agenda", "map", "plan", "close",
            "closing", "closure", "outreach", "touch", "ping", "chaser", "cadence", "sequence", "teaser", "giveaway", "gift",
            "swag", "letter", "package", "sample", "comparison", "reference", "references", "testimonial", "analysis", "sheet",
            "material", "materials", "collateral", "info", "information", "documentation", "docs", "pack", "folder", "objection",
            "objections", "sla", "t&cs", "terms", "tcs", "conditions", "counteroffer", "counter-offer", "best-and-final", "bafo",
            "value-prop", "storyline", "discussion", "sync", "chat", "negotiation", "negotiations", "deal", "opportunity", "crm",
            "napkin", "rfp-response",
        ],
        // Things that buyers make or hold.
        TheirThings =
        [
            "budget", "approval", "approvals", "sign-off", "signoff", "signature", "signatures", "decision", "decisions",
            "requirement", "requirements", "reqs", "must-have", "must-haves", "nice-to-haves", "po", "purchase-order", "rfp",
            "rfi", "rfq", "questionnaire", "pilot", "pilot-group", "group", "users", "user", "vendor", "supplier", "board",
            "feedback", "number", "numbers", "figures", "data", "log", "logs", "list", "org-chart", "orgchart", "evaluation",
            "shortlist", "stakeholder", "stakeholders", "alignment", "buy-in", "redlines", "redline", "comment", "comments",
            "review", "reviews", "assessment", "scorecard", "criteria", "criterion", "acceptance", "consent", "consensus", "vote",
            "resolution", "selection", "choice", "procurement", "onboarding", "registration", "budget-request", "paper",
            "sponsor", "owner", "audit", "pentest", "pen-test", "test", "tests", "testing", "testdata", "validation",
            "verification", "due-diligence", "go-ahead", "green-light", "request", "requests", "rollout", "migration",
            "greenlight", "ok", "okay", "committee", "slot", "go-live", "golive", "order-form", "order", "signed",
            "countersignature", "confirmation", "dpa", "reply", "response", "answer", "answers", "answer-back", "cost", "scope",
            "access", "login", "credentials", "form", "names", "boss", "bosses", "priorities", "priority", "ticket", "tickets",
            "volumes", "baseline", "survey", "poll", "interviews", "headcount", "resources", "resource", "funds", "funding",
            "money", "freeze", "cfo-approval", "works-council", "tool", "incumbent", "preference", "preferences", "deadline",
            "internally", "business-case", "hurdle", "use-case", "use-cases", "kpi", "kpis", "goals", "team-lead", "reorg",
            "consultation", "pr", "requisition", "capex", "opex", "mandate", "winner", "vendors", "suppliers", "options",
            "option", "charter", "project", "payment", "downpayment", "process", "policy", "firewall", "server", "sso",
            "infrastructure", "dataset", "export", "extract", "permissions", "rights", "change-management", "costs", "pain",
            "problem", "risk", "dpia", "portal", "cost-centre", "memo", "application", "delegation", "homework", "results",
            "result", "phase", "conflict", "steerco", "yes", "case", "timeline", "taskforce", "task-force", "team",
            "contact-person", "data-set", "spec", "specs", "specification", "workload",
        ],
        // Roles that mean the customer's people, unless the owner before them is ours.
        TheirRoles =
        [
            "cfo", "cto", "cio", "ceo", "coo", "cpo", "ciso", "cmo", "cdo", "chro", "legal", "it", "infosec", "procurement",
            "purchasing", "finance", "accounting", "controlling", "hr", "board", "boardroom", "champion", "sponsor", "management",
            "leadership", "customer", "customers", "client", "clients", "buyer", "buyers", "prospect", "prospects", "committee",
            "steerco", "council", "dpo", "users", "admins", "admin", "stakeholders", "lawyers", "lawyer", "counsel", "department",
            "departments", "owner", "operations", "ops", "engineering", "marketing", "compliance", "manager", "managers",
            "director", "directors", "head", "vp", "svp", "evp", "president", "chairman", "chair", "chairwoman", "exec", "execs",
            "executive", "executives", "user", "everyone", "somebody", "someone", "director's", "secretary", "assistant", "pa",
            "staff", "employees", "colleagues", "colleague", "team", "teams", "plant", "plants", "maintenance", "logistics",
            "boss", "architect", "architects", "dba", "developers", "devs", "analyst", "analysts", "decision-maker",
            "decision-makers", "decisionmaker", "dm", "eb", "union", "shareholders", "owners", "parent", "hq", "headquarters",
            "group's", "auditors", "auditor", "security", "works-council", "lead", "leads", "treasurer", "controller", "buyer's",
            "gatekeeper", "evaluator", "evaluators", "engineer", "engineers", "tester", "testers", "reps",
        ],
        // Roles that mean our people, whoever is before them.
        OurRoles =
        [
            "ae", "aes", "se", "ses", "sdr", "bdr", "csm", "csms", "presales", "pre-sales", "sales", "rep", "consultant",
            "consultants", "preseller", "deal-desk", "dealdesk", "bidteam",
        ],
        Customers = ["customer", "customers", "client", "clients", "prospect", "prospects", "buyer"],
        OurPronouns =
        [
            "we", "i", "let's", "lets", "we'll", "i'll", "ill", "we're", "we've", "i've", "i'd", "i'm", "im", "myself",
            "ourselves", "both",
        ],
        OurObjects = ["us", "me", "ourselves", "myself"],
        OurOwners = ["our", "my", "ours"],
        TheirPronouns = ["they", "she", "he", "theyll"],
        TheirObjects = ["them", "him"],
        TheirOwners = ["their", "his", "her", "its", "theirs"],
        // Misspellings too short for the distance rule.
        Slips =
        [
            "folow|follow", "prposal|proposal", "propsal|proposal", "shedule|schedule", "schedual|schedule", "scedule|schedule",
            "sned|send", "snd|send", "metting|meeting", "meetign|meeting", "preapre|prepare", "quot|quote", "qoute|quote",
            "dmeo|demo", "porposal|proposal", "wil|will", "sing-off|sign-off", "siging|signing", "aprove|approve",
            "aproves|approves", "folllow|follow", "emial|email", "cal|call", "sceduled|scheduled", "discout|discount",
            "contrat|contract", "contarct|contract",
        ],
        // Function words. They identify the language, and none is taken for a name or a misspelling.
        SmallWords =
        [
            "the", "a", "an", "this", "that", "these", "those", "some", "any", "each", "every", "all", "both", "another", "more",
            "new", "next", "first", "second", "final", "last", "2nd", "1st", "3rd", "other", "updated", "revised", "extra",
            "formal", "short", "quick", "good", "better", "best", "whole", "full", "draft", "own", "to", "for", "with", "w/", "w",
            "on", "in", "at", "by", "from", "of", "about", "re", "regarding", "around", "into", "onto", "over", "off", "out",
            "up", "down", "via", "through", "thru", "before", "after", "under", "without", "within", "toward", "towards",
            "against", "between", "per", "as", "than", "during", "vs", "versus", "till", "until", "since", "then", "also", "now",
            "please", "pls", "plz", "maybe", "perhaps", "probably", "possibly", "still", "just", "again", "todo", "to-do", "do",
            "action", "actions", "step", "steps", "item", "need", "needs", "needed", "must", "have", "has", "had", "got", "gotta",
            "gonna", "going", "want", "try", "trying", "start", "begin", "continue", "remember", "today", "tomorrow", "tmrw",
            "tmr", "tonight", "soon", "asap", "monday", "tuesday", "wednesday", "thursday", "friday", "mon", "tue", "tues", "wed",
            "thu", "thurs", "fri", "week", "firstly", "secondly", "finally", "later", "afterwards", "definitely", "and", "or",
            "but", "so", "hopefully", "ideally", "immediately", "internally", "tbd", "tbc", "yes", "no", "ok", "well", "ai",
            "a/i", "who", "what", "should", "could", "can", "will", "would", "shall", "may", "might", "don't", "forget",
            "already", "really", "only", "even", "quickly", "formally", "actually", "directly", "always", "either", "not-yet",
            "yet", "currently", "eventually", "thus", "therefore", "'ll", "'d", "does", "did", "ought", "wants", "wanted",
            "having", "plan", "plans", "agreed", "agree", "promised", "promise", "intends", "intend", "supposed", "due", "tries",
            "wanna", "hoping", "aim", "aims", "starts", "keep", "agrees", "not", "never", "nothing", "none", "nobody", "doesn't",
            "didn't", "won't", "can't", "cannot", "cant", "dont", "didnt", "wont", "isn't", "aren't", "wasn't", "haven't",
            "hasn't", "nobody's", "nil", "hardly", "because", "once", "when", "while", "if", "unless", "whereas", "&", "+",
            "plus", "->", "=>", "whom", "which", "whose", "how", "why", "where", "whether", "month", "quarter", "q1", "q2", "q3",
            "q4", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "january", "february", "march",
            "april", "june", "july", "august", "september", "october", "november", "december", "eoq", "eom", "eow", "eod",
        ],
    };
}
