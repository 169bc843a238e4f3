using System.Text.RegularExpressions;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Regular expressions for typed days and times, in all languages at once, built from the table <see cref="TimeWords"/>. They match
/// normalised text (<see cref="TypedText"/>) from which earlier matches were removed.
/// </summary>
static class TimePatterns
{
    const char Taken = TypedTimeReader.Taken;
    const string L = @"(?<![\p{L}\p{N}])";
    const string R = @"(?![\p{L}\p{N}])";
    const string AmPm = @"(?<ap>[ap])\.?\s?m(?:\.|" + R + ")";

    public static readonly Dictionary<string, DayOfWeek> Weekdays = Table(
        it => it.Culture.DateTimeFormat.DayNames, it => it.Culture.DateTimeFormat.AbbreviatedDayNames, it => it.Weekdays,
        at => (DayOfWeek)at);

    public static readonly Dictionary<string, int> Months = Table(
        it => it.Culture.DateTimeFormat.MonthNames[..12], it => it.Culture.DateTimeFormat.AbbreviatedMonthNames[..12], it => it.Months,
        at => at + 1);

    public static readonly Dictionary<string, int> Numbers = Spread(it => it.Numbers.Select((words, at) => (words, at + 1)));
    public static readonly Dictionary<string, int> Near = Spread(it => it.Near.Select((words, at) => (words, at)));
    public static readonly Dictionary<string, int> Gone =
        Spread(it => it.Gone.Select((words, at) => (words, at)).Where(gone => gone.at > 0));
    public static readonly Dictionary<string, int> Parts = Spread(it => it.Parts.Select(part => (part.Words, part.Hour)));
    public static readonly Dictionary<string, int> Vague = Spread(it => it.Vague.Select(week => (week.Words, week.Ahead)));
    public static readonly Dictionary<string, int> Halves = Spread(it => [(it.Half, it.HalfOf)]);

    static readonly string Long = Any(Weekdays.Keys.Where(it => it.Length > 2));
    static readonly string Short = Any(Weekdays.Keys.Where(it => it.Length is 2));
    static readonly string Month = Any(Months.Keys);
    static readonly string Number = Any(Numbers.Keys);
    static readonly string At = Any(it => it.At);
    static readonly string Clock = Any(it => it.Clock);
    static readonly string To = Any(it => it.To);
    static readonly string InThe = Any(it => it.InThe);
    static readonly string Coming = Any(it => it.Coming);
    static readonly string This = Any(it => it.This);
    static readonly string Part = Any(Parts.Keys);

    /// <summary>"am" before one of these is German: "um 9 am Donnerstag".</summary>
    static readonly string NotAm = $@"(?!\s+(?:{Long}|{Short}|{Coming}|{This}|[0-9]{{1,2}}\.))";

    static readonly string Until = $@"(?:\s*(?:{To})\s*[0-9]{{1,2}}(?:[:.h][0-9]{{2}})?(?:\s*[ap]\.?m\.?)?(?:\s*(?:{Clock}))?)?";

    public static readonly Regex Iso = New(@"(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})(?:t(?=[0-9]))?");
    public static readonly Regex DayMonth = New(
        $@"{L}(?<d>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?(?<name>{Month})(?:\.|{R}),?(?:\s*(?<y>[0-9]{{4}}|'?[2-9][4-9]{R}))?{R}");
    public static readonly Regex MonthDay = New(
        $@"{L}(?<name>{Month})\.?\s+(?:the\s+)?(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]|[:.][0-9]|\s*(?:[ap]\.?m\b|uhr))(?:,?\s+(?<y>[0-9]{{4}}){R}(?!\s*(?:uhr|[ap]\.?m)))?");
    public static readonly Regex Numeric = New(
        @"(?<![0-9.:/])(?<a>[0-9]{1,2})(?<s>[./-])\s?(?<b>[0-9]{1,2})\k<s>(?:\s?(?<y>[0-9]{4})|(?<y>[0-9]{2}))(?![0-9])");
    public static readonly Regex Dotted = New(
        $@"(?<![0-9.:])(?<a>[0-9]{{1,2}})(?<s>\.)\s?(?<b>[0-9]{{1,2}})\.(?![0-9])|(?<={L}(?:on|am|den|dem) )(?<a>[0-9]{{1,2}})(?<s>\.)(?<b>[0-9]{{1,2}})(?![0-9:.]|\s*(?:{Clock}){R})");
    public static readonly Regex Slashed = New(@"(?<![0-9.:/])(?<a>[0-9]{1,2})(?<s>/)(?<b>[0-9]{1,2})(?![0-9/])");
    public static readonly Regex Pair = New($@"(?<![0-9.:])(?<a>[0-9]{{1,2}})(?<s>\.)(?<b>[0-9]{{1,2}})(?![0-9:.]|\s*(?:{Clock}){R}|\s*[ap]\.?m)");
    public static readonly Regex DayOfMonth = New(
        $@"{L}(?:(?:am|den|dem|zum)\s+(?<d>[0-9]{{1,2}})\.(?![0-9])|(?:the\s+)?(?<d>[0-9]{{1,2}})(?:st|nd|rd|th){R})");
    public static readonly Regex Week = New($@"{L}(?:{Any(it => it.WeekNumber)})\s*(?<n>[0-9]{{1,2}}){R}(?!\s*(?:[:.][0-9]|uhr))");
    public static readonly Regex Span = New(
        $@"{L}(?:in|within)\s+(?<n>[0-9]{{1,3}}|{Number}|a|an|a couple of)\s*(?:(?<min>{Any(it => it.Minutes)})|(?<h>{Any(it => it.Hours)}|h)|(?<d>{Any(it => it.DaysAhead)})|(?<w>{Any(it => it.Weeks)})){R}");
    public static readonly Regex FromNow = New(
        $@"{L}(?<n>[0-9]{{1,2}}|{Number}|a|an)\s+(?:(?<d>days?)|(?<w>weeks?)|(?<h>hours?)|(?<min>minutes?))\s+from\s+(?:today|now){R}");
    public static readonly Regex HalfAnHour = New($@"{L}in\s+(?:{Any(it => it.HalfAnHour)}){R}");
    public static readonly Regex Fortnight = New($@"{L}in\s+a\s+fortnight{R}");
    public static readonly Regex GoneDay = New($@"{L}(?<gone>{Any(Gone.Keys)}){R}");
    public static readonly Regex LastDay = New($@"{L}(?:{Any(it => it.Last)})\s+(?<day>{Long}){R}");
    public static readonly Regex DayPart = New($@"{L}(?<day>{Long})(?<part>vormittags?|nachmittags?|morgens?|frueh|abends?|mittags?){R}");
    public static readonly Regex Morning = New($@"(?<=(?:{Long}|heute|uebermorgen)\s)morgen{R}");
    public static readonly Regex Weekday = New($@"{L}(?:(?<coming>{Coming})\s+|(?<this>{This})\s+)?(?<day>{Long})(?:\.|{R})");
    public static readonly Regex ShortDay = New(
        $@"(?<={L}(?:am|den|(?<coming>{Coming})|(?<this>{This})) )(?<day>{Short})(?:\.|{R})|{L}(?<day>{Short})[.,]|{L}(?<day>mo|di|mi|do|fr|sa)(?= (?:um |at |[0-9]))");
    public static readonly Regex NearDay = New($@"{L}(?<near>{Any(Near.Keys)}){R}");
    public static readonly Regex AnyWeek = New($@"{L}(?<week>{Any(Vague.Keys)}){R}");
    public static readonly Regex RightNow = New($@"{L}(?:{Any(it => it.Now)}){R}");

    public static readonly Regex[] Times =
    [
        New($@"{L}(?:(?:{At})\s*)?(?<h>[0-9]{{1,2}})(?:[:.]|h)(?<m>[0-5][0-9])(?::[0-9]{{2}})?(?:\s*{AmPm}{NotAm})?(?:\s*(?:{Clock})(?![\p{{L}}]))?{Until}(?![0-9])"),
        New($@"{L}(?:(?:{At})\s*)?(?<h>[0-9]{{1,2}})(?:\s*(?:{To})\s*[0-9]{{1,2}})?\s*{AmPm}{NotAm}(?:\s*(?:{To})\s*[0-9]{{1,2}}(?:[:.][0-9]{{2}})?\s*[ap]\.?m\.?)?"),
        New($@"{L}(?:(?:{At})\s*)?(?<h>[0-9]{{1,2}})(?:\s*(?:{To})\s*[0-9]{{1,2}})?\s*(?:{Clock})(?:\s*(?<m>[0-5][0-9]))?{R}{Until}"),
        New($@"{L}(?:(?:{At})\s+)?(?<w>{Number})\s+(?:{Clock}){R}"),
        New($@"{L}(?:(?:{At})\s+)?(?<half>{Any(Halves.Keys)})\s+(?<w>{Number}|[0-9]{{1,2}})(?:\s*(?:{Clock}))?{R}"),
        New($@"{L}(?:(?:{At})\s+)?dreiviertel\s+(?<w3>{Number}|[0-9]{{1,2}}){R}"),
        New($@"{L}(?:(?:{At})\s+)?(?<min>{Any(it => it.Quarter)}|[0-9]{{1,2}}|{Number}|twenty|zwanzig)(?:\s+(?:minutes?|minuten))?\s+(?:(?<past>{Any(it => it.Past)})|(?<to>{Any(it => it.Before)}))\s+(?<w>{Number}|[0-9]{{1,2}}){R}"),
        New($@"{L}(?:{At})\s*(?<h>[0-9]{{1,2}})(?<m>[0-5][0-9])?(?:\s*(?:{To})\s*[0-9]{{1,2}})?{R}(?![./][0-9])"),
        New($@"{L}(?:at|um|gegen|so um|so gegen|etwa um|around)\s+(?<w>{Number}){R}"),
    ];

    public static readonly Regex Noon = New(
        $@"{L}(?<!(?:after|before|nach|vor|dem|der)\s)(?:(?:{InThe}|at|um|gegen|zu)\s+)?(?<noon>{Any(it => it.Noon)}){R}");
    public static readonly Regex Midnight = New($@"{L}(?:(?:at|um|gegen)\s+)?(?:{Any(it => it.Midnight)}){R}");
    public static readonly Regex PartOfDay = New($@"{L}(?:(?:{InThe})\s+)?(?:(?<this>{This})\s+)?(?<part>{Part}){R}");
    public static readonly Regex BareHour = New(
        $@"(?<={Taken}[ ,]+|{Taken})(?<h>[0-9]{{1,2}})(?<m>[0-5][0-9])?(?:\s*(?:{To})\s*[0-9]{{1,2}})?{R}(?![./:][0-9])");
    public static readonly Regex Offset = New($@"(?<={Taken}\s*)(?:utc|gmt)\s*(?<by>[+-][0-9]{{1,2}})(?::?00)?{R}");
    public static readonly Regex ZoneName = New($@"(?<={Taken}[ ,(]*)(?:in\s+)?(?<zone>z|utc|gmt|[a-z]{{2,4}}){R}");
    public static readonly Regex CityTime = New(
        $@"(?<={Taken}[ ,(]*)(?:in\s+)?(?<city>[\p{{L}}][\p{{L}} ]{{1,20}}?)\s+(?:{Any(it => it.CityTime)}){R}");

    /// <summary>Prepositions before a removed match, which belong to it.</summary>
    public static readonly Regex Prefix = New(
        $@"{L}(?:{Any(it => it.On)}|{At}|{InThe}|{This}|{Coming}|in|and|und|or|oder|week of|woche vom)[ ,]*(?=[ ,]*{Taken})|(?<={Taken})[ ]*(?:(?:{Clock}){R}|[,.)]+)|[(](?={Taken})");

    /// <summary>Names of days and months, and words for near days: never corrected as typing errors.</summary>
    public static IEnumerable<string> Words =>
        Weekdays.Keys.Concat(Months.Keys).Concat(Near.Keys).Concat(Parts.Keys).Concat(Vague.Keys).Concat(TimeWords.All.SelectMany(it =>
            new[]
            {
                it.On, it.Coming, it.This, it.At, it.Clock, it.Noon, it.Minutes, it.Hours, it.DaysAhead, it.Weeks, it.Half, it.Quarter,
            }))
        .SelectMany(it => it.Split(['|', ' ']));

    static Dictionary<string, T> Table<T>(
        Func<TimeWords, string[]> full, Func<TimeWords, string[]> abbreviated, Func<TimeWords, string[]> also, Func<int, T> meant) =>
        TimeWords.All
            .SelectMany(it => new[] { full(it), abbreviated(it), also(it) })
            .SelectMany(names => names.Select((words, at) => (words, at)))
            .SelectMany(it => it.words.Split('|').Select(word => (Word: TypedText.Fold(word).TrimEnd('.'), it.at)))
            .Where(it => it.Word.Length > 0)
            .DistinctBy(it => it.Word)
            .ToDictionary(it => it.Word, it => meant(it.at));

    static Dictionary<string, int> Spread(Func<TimeWords, IEnumerable<(string Words, int Meant)>> of) => TimeWords.All
        .SelectMany(of)
        .SelectMany(it => it.Words.Split('|').Select(word => (word, it.Meant)))
        .DistinctBy(it => it.word)
        .ToDictionary(it => it.word, it => it.Meant);

    static string Any(Func<TimeWords, string> of) => Any(TimeWords.All.SelectMany(it => of(it).Split('|')).Distinct());

    /// <summary>Longest first, because the first matching alternative wins.</summary>
    static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(it => it.Length).Select(Regex.Escape));

    static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant);
}
