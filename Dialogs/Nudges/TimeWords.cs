using System.Globalization;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>Word table of one language for days and times. Alternatives are separated by bars.</summary>
sealed record TimeWords
{
    /// <summary>Additional spellings of weekdays, Sunday first: abbreviations and common typing errors.</summary>
    public required string[] Weekdays { get; init; }

    /// <summary>Additional spellings of months.</summary>
    public required string[] Months { get; init; }

    /// <summary>Words for days ahead, by their number: today, tomorrow, the day after.</summary>
    public required string[] Near { get; init; }

    /// <summary>Words for past days, by their number, from today on.</summary>
    public required string[] Gone { get; init; }

    /// <summary>Before a past weekday: "last".</summary>
    public required string Last { get; init; }

    public required string Now { get; init; }

    /// <summary>Before a day: "on".</summary>
    public required string On { get; init; }

    /// <summary>Before a weekday, excluding today: "next".</summary>
    public required string Coming { get; init; }

    /// <summary>Before a weekday or a part of the day that may be today: "this".</summary>
    public required string This { get; init; }

    /// <summary>Before a time; required for an hour alone: "at".</summary>
    public required string At { get; init; }

    /// <summary>After a time: "o'clock".</summary>
    public required string Clock { get; init; }

    /// <summary>Between the ends of a time span: "to".</summary>
    public required string To { get; init; }

    public required string Noon { get; init; }

    public required string Midnight { get; init; }

    /// <summary>Parts of the day: a typical hour, and their words.</summary>
    public required (int Hour, string Words)[] Parts { get; init; }

    /// <summary>Before a part of the day: "in the morning".</summary>
    public required string InThe { get; init; }

    public required string Minutes { get; init; }

    public required string Hours { get; init; }

    public required string DaysAhead { get; init; }

    public required string Weeks { get; init; }

    public required string HalfAnHour { get; init; }

    /// <summary>A week without a day: number of weeks ahead, and its words.</summary>
    public required (int Ahead, string Words)[] Vague { get; init; }

    /// <summary>Before a week number.</summary>
    public required string WeekNumber { get; init; }

    /// <summary>One to twelve.</summary>
    public required string[] Numbers { get; init; }

    /// <summary>Half past: refers to the hour that has begun (English) or the next one (German).</summary>
    public required string Half { get; init; }

    public required int HalfOf { get; init; }

    public required string Quarter { get; init; }

    public required string Past { get; init; }

    public required string Before { get; init; }

    /// <summary>After the name of a city: "Berlin time".</summary>
    public required string CityTime { get; init; }

    public required CultureInfo Culture { get; init; }

    public static IReadOnlyList<TimeWords> All { get; } =
    [
        new()
        {
            Culture = CultureInfo.GetCultureInfo("en-GB"),
            Weekdays =
            [
                "sun|sundy|suday", "mon|monady|mondy|moday", "tue|tues|tuseday|teusday|tuesdy",
                "wed|weds|wendesday|wednsday|wensday|wednesdy",
                "thu|thur|thurs|thrusday|thurday|thursdy|thusday", "fri|friady|firday|frday", "sat|saterday|satuday|satruday",
            ],
            Months = ["jan", "feb|febuary", "mar", "apr", "", "jun", "jul", "aug", "sep|sept", "oct", "nov", "dec"],
            Near =
            [
                "today|todays|tday|2day", "tomorrow|tommorow|tomorow|tommorrow|tomorrw|tmrw|tmr|tmw|2moro|2morrow",
                "the day after tomorrow|day after tomorrow|overmorrow",
            ],
            Gone = ["", "yesterday", "the day before yesterday"],
            Last = "last|past",
            Now = "right now|now|right away|immediately|straight away|at once|asap",
            On = "on|for|the|by|of|this coming|until|till",
            Coming = "next|upcoming",
            This = "this coming|this|coming",
            At = "at|@|by|around|about|from|starting at|starting|circa",
            Clock = "o'clock|oclock|h|hrs|hours|sharp",
            To = "-|to|till|until",
            Noon = "noon|midday|12 noon|lunchtime|lunch",
            Midnight = "midnight",
            Parts =
            [
                (11, "before lunch|before noon"), (9, "early morning|first thing in the morning|first thing|early|late morning|morning"),
                (14, "early afternoon|late afternoon|afternoon|arvo|after lunch"),
                (17, "evening|end of the day|end of day|eod|tonight|close of business|cob"),
            ],
            InThe = "in the|during the",
            Minutes = "minutes|minute|mins|min",
            Hours = "hours|hour|hrs|hr",
            DaysAhead = "days|day",
            Weeks = "weeks|week",
            HalfAnHour = "half an hour|half hour|30 minutes",
            Vague =
            [
                (2, "the week after next|week after next|in two weeks time"),
                (1, "sometime next week|some time next week|next week|following week"),
                (0, "later this week|sometime this week|this week|end of the week|end of week|eow|the weekend|weekend"),
                (4, "next month|sometime next month|this month|later this month|sometime|some time|some day|someday|at some point|soon|later"),
            ],
            WeekNumber = "calendar week|week|cw|wk",
            Numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
            Half = "half past|half",
            HalfOf = 0,
            Quarter = "a quarter|quarter",
            Past = "past|after",
            Before = "to|before",
            CityTime = "time",
        },
        new()
        {
            Culture = CultureInfo.GetCultureInfo("de-DE"),
            Weekdays =
            [
                "sonntags", "montags|motag", "dienstags|dienstga|dinstag|deinstag", "mittwochs|mitwoch|mittwcoh",
                "donnerstags|donerstag|donnertag",
                "freitags|freitga|frietag", "samstags|sonnabend|samtsag",
            ],
            Months = ["jaenner|jaen", "feber", "mrz", "", "", "", "", "", "", "", "", ""],
            Near = ["heute|heut", "morgen|moregn", "uebermorgen"],
            Gone = ["", "gestern", "vorgestern"],
            Last = "letzten|letzter|letzte|vergangenen|vergangene|vorigen",
            Now = "sofort|jetzt gleich|gleich jetzt|jetzt|gleich|auf der stelle",
            On = "am|fuer|auf|den|dem|der|vom|zum|bis",
            Coming = "naechsten|naechster|naechste|naechstem|naechstes|kommenden|kommender|kommende|kommendem",
            This = "diesen|dieser|diesem|diese|dieses",
            At = "um|@|gegen|ab|von|so um|so gegen|etwa um|ca.|ca|circa",
            Clock = "uhr|h",
            To = "-|bis",
            Noon = "mittag|mittags|12 uhr mittags|zur mittagszeit|mittagszeit",
            Midnight = "mitternacht|um mitternacht",
            Parts =
            [
                (9, "in der frueh|in der fruehe|frueh morgens|fruehmorgens|morgens|frueh|vormittags|vormittag|am vormittag|am morgen"),
                (11, "vor dem mittagessen|vor dem essen|vor mittag"),
                (14, "nach dem mittagessen|nach dem essen|nach der mittagspause|fruehen nachmittag|spaeten nachmittag|nachmittags|nachmittag"), (17, "abends|abend|feierabend"),
            ],
            InThe = "am|in der|gegen|im laufe des",
            Minutes = "minuten|minute|min",
            Hours = "stunden|stunde|std",
            DaysAhead = "tagen|tage|tag",
            Weeks = "wochen|woche",
            HalfAnHour = "einer halben stunde|ner halben stunde|halben stunde",
            Vague =
            [
                (2, "uebernaechste woche|uebernaechster woche"),
                (1, "irgendwann naechste woche|naechste woche|naechster woche|kommende woche|kommender woche"),
                (0, "diese woche|dieser woche|ende der woche|ende dieser woche|das wochenende|wochenende"),
                (4, "naechsten monat|kommenden monat|diesen monat|irgendwann|bald|demnaechst|spaeter"),
            ],
            WeekNumber = "kalenderwoche|kw|woche",
            Numbers = [
                "eins|ein|einem|einer|eine", "zwei", "drei", "vier", "fuenf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwoelf"
            ],
            Half = "halb",
            HalfOf = -1,
            Quarter = "viertel",
            Past = "nach",
            Before = "vor",
            CityTime = "zeit",
        },
    ];
}
