namespace ReviewBot.Reviews.Lens;

/// <summary>Verbs, by whose act they are. If a verb is in two lists, the first counts.</summary>
static partial class English
{
    static VerbLists Verbs => new()
    {
        // Acts of sellers, with any object.
        OurVerbs =
        [
            "pitch", "demo", "demonstrate", "quote", "requote", "upsell", "cross-sell", "chase", "ping", "nudge", "pester", "bump", "bug",
            "close", "qualify",
            "disqualify", "prospect", "discover", "nurture", "position", "persuade", "educate", "negotiate", "renegotiate", "offer",
            "propose", "resend", "remind",
            "coach", "support", "help", "assist", "handle", "overcome", "counter", "bundle", "discount", "reprice", "redo", "rework",
            "re-engage", "reengage",
            "reconnect", "multi-thread", "multithread", "map", "cultivate", "impress", "sell", "push", "pressure", "win", "land", "drive",
            "tailor", "customise",
            "customize", "pursue", "court", "text", "research", "reassure", "accelerate", "expedite", "understand", "identify", "uncover",
            "probe", "dig", "extend",
            "waive", "sweeten", "configure", "polish", "preempt", "wait", "await", "owe", "answer", "recap", "follow", "differentiate",
            "incentivise", "incentivize",
            "hustle", "nag", "hound", "badger", "beat", "delight", "wow", "entertain", "forecast", "upsize", "downsell", "lobby",
            "strategise", "strategize",
            "highlight", "emphasise", "emphasize", "articulate", "reiterate", "address", "mitigate", "defend", "flag", "monitor", "track",
            "touch", "catch",
            "socialise", "cold-call", "dial", "overdeliver", "woo", "warm", "build-up", "hunt", "pave", "outline", "mock", "prototype",
            "unblock", "circle",
        ],
        // Ours, unless the object or the addressee says otherwise.
        LeanOurVerbs =
        [
            "send", "share", "email", "e-mail", "mail", "call", "phone", "ring", "meet", "schedule", "reschedule", "book", "rebook",
            "arrange", "organise", "organize",
            "plan", "prepare", "prep", "present", "show", "showcase", "draft", "write", "rewrite", "create", "build", "make", "finalise",
            "finalize", "finish",
            "update", "revise", "adapt", "adjust", "deliver", "provide", "give", "forward", "contact", "connect", "discuss", "speak",
            "talk", "walk", "train", "invite",
            "convince", "brief", "introduce", "intro", "host", "hold", "conduct", "calculate", "design", "develop", "produce", "supply",
            "ask", "escalate", "involve",
            "loop", "clarify", "sync", "log", "record", "prioritise", "prioritize", "submit", "hand", "post", "drop", "leave", "visit",
            "try", "keep", "work", "advise",
            "explain", "engage", "resolve", "include", "recommend", "suggest", "guide", "message", "fax", "courier", "print", "attach",
            "dispatch", "ship", "enclose",
            "copy", "cc", "document", "summarise", "summarize", "edit", "amend", "tweak", "refine", "proofread", "simplify", "package",
            "price", "scope", "estimate",
            "coordinate", "liaise", "facilitate", "moderate", "lead", "speed", "research", "investigate", "explore", "analyse", "analyze",
            "benchmark", "model",
            "quantify", "show-case", "reconfirm", "rearrange", "propose", "inform", "notify", "alert", "warn", "thank", "congratulate",
            "greet", "welcome", "approach",
            "reach", "chat", "catchup", "follow-up", "followup", "set-up", "lunch", "dine", "push-back", "reapproach", "seek", "scout",
            "consult-on", "mention", "pull",
        ],
        // Theirs, unless it is done with or for the customer by name.
        LeanTheirVerbs =
        [
            "review", "check", "confirm", "agree", "align", "tell", "reply", "react", "comment", "complete", "fill", "respond", "verify",
            "validate", "bring",
            "feedback", "register", "define", "let", "prove", "request", "secure", "see", "assess", "inspect", "audit", "reconsider",
            "consider", "think-over",
            "examine", "look", "reflect", "specify", "detail", "finalise-internally", "kick", "start", "launch", "begin", "open",
            "continue", "resume", "stop", "pause",
            "get-aligned", "circulate", "answer-back", "discuss-internally",
        ],
        // Acts that only buyers do.
        TheirVerbs =
        [
            "sign", "countersign", "co-sign", "approve", "okay", "ok", "decide", "choose", "select", "pick", "name", "nominate", "appoint",
            "assign", "designate",
            "accept", "buy", "purchase", "order", "pay", "issue", "evaluate", "test", "pilot", "trial", "compare", "shortlist", "read",
            "vote", "allocate", "fund",
            "grant", "free", "list", "collect", "gather", "measure", "return", "redline", "sponsor", "install", "import", "export",
            "upload", "renew", "cancel",
            "terminate", "attend", "join", "endorse", "authorise", "authorize", "ratify", "budget", "publish", "obtain", "mark", "reject",
            "adopt", "roll", "migrate",
            "switch", "deploy", "release", "award", "rank", "score", "weigh", "debate", "download", "postpone", "delay", "reply-all",
            "delegate", "elect", "require",
            "receive", "consent", "concur", "greenlight", "green-light", "rubber-stamp", "procure", "provision", "whitelist",
            "decommission", "retire", "phase",
            "staff", "hire", "recruit", "restructure", "reassign", "reallocate", "subscribe", "enrol", "enroll", "login", "champion",
            "advocate", "veto", "object",
            "acknowledge", "initial", "come", "notarise", "execute", "vet", "poll", "survey", "interview", "nail", "sunset", "end",
            "commit", "use", "replace", "tick",
            "enter", "watch", "try-out", "experiment", "consolidate", "standardise", "standardize", "merge", "kill", "table", "consult",
            "convene", "reprioritise",
            "reprioritize", "justify", "decline", "sanity-check", "remove", "whittle", "narrow", "invest", "ballot",
        ],
        // Verbs that decide nothing without their object.
        OpenVerbs =
        [
            "get", "have", "do", "take", "set", "run", "put", "go", "cut", "lower", "reduce", "increase", "improve", "optimise", "optimize",
            "move", "add", "raise",
            "pass", "change", "receive", "conduct", "turn", "carry", "hit", "reach-out", "process", "perform", "settle", "solve", "fix",
            "find", "figure", "jump",
            "hop", "lean", "double", "drill", "swing", "tee", "line", "ramp", "learn", "single", "deep",
        ],
        // States, not acts.
        StillVerbs =
        [
            "be", "know", "want", "need", "like", "think", "believe", "hope", "expect", "hear", "seem", "feel", "love", "prefer", "depend",
            "mean", "care", "assume",
            "guess", "wonder", "worry", "remain", "belong", "cost", "sound", "exist", "stay", "contain", "lack", "fear", "wish", "doubt",
            "struggle", "say",
        ],
        // Base, third person, past, participle, -ing where the rules for endings do not give them.
        Irregular =
        [
            "send|sends|sent|sent|sending|snd", "write|writes|wrote|written|writing", "rewrite|rewrites|rewrote|rewritten|rewriting",
            "give|gives|gave|given|giving",
            "get|gets|got|gotten|getting", "meet|meets|met|met|meeting", "make|makes|made|made|making", "hold|holds|held|held|holding",
            "speak|speaks|spoke|spoken|speaking", "choose|chooses|chose|chosen|choosing", "tell|tells|told|told|telling",
            "buy|buys|bought|bought|buying",
            "pay|pays|paid|paid|paying", "bring|brings|brought|brought|bringing", "take|takes|took|taken|taking", "do|does|did|done|doing",
            "have|has|had|had|having",
            "be|is|was|been|being", "be|are|were|been|being", "be|am|was|been|being", "go|goes|went|gone|going",
            "come|comes|came|come|coming",
            "see|sees|saw|seen|seeing", "run|runs|ran|run|running", "build|builds|built|built|building", "sell|sells|sold|sold|selling",
            "win|wins|won|won|winning",
            "find|finds|found|found|finding", "think|thinks|thought|thought|thinking", "know|knows|knew|known|knowing",
            "keep|keeps|kept|kept|keeping",
            "leave|leaves|left|left|leaving", "lead|leads|led|led|leading", "put|puts|put|put|putting", "set|sets|set|set|setting",
            "read|reads|read|read|reading",
            "cut|cuts|cut|cut|cutting", "let|lets|let|let|letting", "show|shows|showed|shown|showing", "drive|drives|drove|driven|driving",
            "understand|understands|understood|understood|understanding", "redo|redoes|redid|redone|redoing",
            "ring|rings|rang|rung|ringing",
            "catch|catches|caught|caught|catching", "mean|means|meant|meant|meaning", "feel|feels|felt|felt|feeling",
            "hear|hears|heard|heard|hearing",
            "overcome|overcomes|overcame|overcome|overcoming", "dig|digs|dug|dug|digging", "begin|begins|began|begun|beginning",
            "beat|beats|beat|beaten|beating",
            "seek|seeks|sought|sought|seeking", "hit|hits|hit|hit|hitting", "fund|funds|funded|funded|funding", "bid|bids|bid|bid|bidding",
            "stop|stops|stopped|stopped|stopping", "learn|learns|learnt|learned|learning", "plan|plans|planned|planned|planning",
            "prep|preps|prepped|prepped|prepping",
            "chat|chats|chatted|chatted|chatting", "drop|drops|dropped|dropped|dropping", "ship|ships|shipped|shipped|shipping",
            "bug|bugs|bugged|bugged|bugging",
            "submit|submits|submitted|submitted|submitting", "commit|commits|committed|committed|committing",
            "refer|refers|referred|referred|referring",
            "map|maps|mapped|mapped|mapping", "ping|pings|pinged|pinged|pinging", "say|says|said|said|saying",
            "quit|quits|quit|quit|quitting",
            "stay|stays|stayed|stayed|staying", "try|tries|tried|tried|trying", "loop|loops|looped|looped|looping",
            "label|labels|labelled|labelled|labelling",
            "cancel|cancels|cancelled|cancelled|cancelling", "cancel|cancels|canceled|canceled|canceling",
            "model|models|modelled|modelled|modelling",
            "nag|nags|nagged|nagged|nagging", "pilot|pilots|piloted|piloted|piloting", "okay|okays|okayed|okayed|okaying",
            "ok|oks|ok'd|ok'd|oking",
            "demo|demos|demoed|demoed|demoing", "demo|demos|demo'd|demo'd|demoing", "vet|vets|vetted|vetted|vetting",
            "stand|stands|stood|stood|standing",
            "woo|woos|wooed|wooed|wooing", "wow|wows|wowed|wowed|wowing", "dial|dials|dialled|dialled|dialling",
            "step|steps|stepped|stepped|stepping",
            "swap|swaps|swapped|swapped|swapping", "sub|subs|subbed|subbed|subbing", "catch|catches|caught|caught|catchin",
            "flag|flags|flagged|flagged|flagging",
        ],
    };
}
