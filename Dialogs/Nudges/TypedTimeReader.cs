using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Nudges;

/// <summary>
/// Finds a day and a time in a typed text, in all languages at once, by the table <see cref="TimeWords"/>. Each pattern takes what it
/// matches out of the text, so that what is left is not about time.
/// </summary>
static class TypedTimeReader
{
    /// <summary>What was taken out stands as this, so that places stay the same.</summary>
    public const char Taken = '\u0001';

    public static readonly TimeOnly Nine = new(9, 0);

    const string L = @"(?<![\p{L}\p{N}])";
    const string R = @"(?![\p{L}\p{N}])";
    const string AmPm = @"(?<ap>[ap])\.?\s?m(?:\.|" + R + ")";

    static readonly Dictionary<string, DayOfWeek> Weekdays = Table(
        it => it.Culture.DateTimeFormat.DayNames, it => it.Culture.DateTimeFormat.AbbreviatedDayNames, it => it.Weekdays,
        at => (DayOfWeek)at);

    static readonly Dictionary<string, int> Months = Table(
        it => it.Culture.DateTimeFormat.MonthNames[..12], it => it.Culture.DateTimeFormat.AbbreviatedMonthNames[..12], it => it.Months,
        at => at + 1);

    static readonly Dictionary<string, int> Numbers = Spread(it => it.Numbers.Select((words, at) => (words, at + 1)));
    static readonly Dictionary<string, int> Near = Spread(it => it.Near.Select((words, at) => (words, at)));
    static readonly Dictionary<string, int> Gone = Spread(it => it.Gone.Select((words, at) => (words, at)).Where(gone => gone.at > 0));
    static readonly Dictionary<string, int> Parts = Spread(it => it.Parts.Select(part => (part.Words, part.Hour)));
    static readonly Dictionary<string, int> Vague = Spread(it => it.Vague.Select(week => (week.Words, week.Ahead)));
    static readonly Dictionary<string, int> Halves = Spread(it => [(it.Half, it.HalfOf)]);

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

    /// <summary>Names of days and months, and words for near days: these are not mistyped.</summary>
    public static IEnumerable<string> Words =>
        Weekdays.Keys.Concat(Months.Keys).Concat(Near.Keys).Concat(Parts.Keys).Concat(Vague.Keys).Concat(TimeWords.All.SelectMany(it =>
            new[]
            {
                it.On, it.Coming, it.This, it.At, it.Clock, it.Noon, it.Minutes, it.Hours, it.DaysAhead, it.Weeks, it.Half, it.Quarter,
            }))
        .SelectMany(it => it.Split(['|', ' ']));

    static readonly Regex Iso = New(@"(?<y>[0-9]{4})-(?<m>[0-9]{1,2})-(?<d>[0-9]{1,2})(?:t(?=[0-9]))?");
    static readonly Regex DayMonth = New(
        $@"{L}(?<d>[0-9]{{1,2}})(?:st|nd|rd|th|\.)?\s*(?:of\s+)?(?<name>{Month})(?:\.|{R}),?(?:\s*(?<y>[0-9]{{4}}|'?[2-9][4-9]{R}))?{R}");
    static readonly Regex MonthDay = New(
        $@"{L}(?<name>{Month})\.?\s+(?:the\s+)?(?<d>[0-9]{{1,2}})(?:st|nd|rd|th)?(?![0-9]|[:.][0-9]|\s*(?:[ap]\.?m\b|uhr))(?:,?\s+(?<y>[0-9]{{4}}){R}(?!\s*(?:uhr|[ap]\.?m)))?");
    static readonly Regex Numeric = New(
        @"(?<![0-9.:/])(?<a>[0-9]{1,2})(?<s>[./-])\s?(?<b>[0-9]{1,2})\k<s>(?:\s?(?<y>[0-9]{4})|(?<y>[0-9]{2}))(?![0-9])");
    static readonly Regex Dotted = New(
        $@"(?<![0-9.:])(?<a>[0-9]{{1,2}})(?<s>\.)\s?(?<b>[0-9]{{1,2}})\.(?![0-9])|(?<={L}(?:on|am|den|dem) )(?<a>[0-9]{{1,2}})(?<s>\.)(?<b>[0-9]{{1,2}})(?![0-9:.]|\s*(?:{Clock}){R})");
    static readonly Regex Slashed = New(@"(?<![0-9.:/])(?<a>[0-9]{1,2})(?<s>/)(?<b>[0-9]{1,2})(?![0-9/])");
    static readonly Regex Pair = New($@"(?<![0-9.:])(?<a>[0-9]{{1,2}})(?<s>\.)(?<b>[0-9]{{1,2}})(?![0-9:.]|\s*(?:{Clock}){R}|\s*[ap]\.?m)");
    static readonly Regex DayOfMonth = New(
        $@"{L}(?:(?:am|den|dem|zum)\s+(?<d>[0-9]{{1,2}})\.(?![0-9])|(?:the\s+)?(?<d>[0-9]{{1,2}})(?:st|nd|rd|th){R})");
    static readonly Regex Week = New($@"{L}(?:{Any(it => it.WeekNumber)})\s*(?<n>[0-9]{{1,2}}){R}(?!\s*(?:[:.][0-9]|uhr))");
    static readonly Regex Span = New(
        $@"{L}(?:in|within)\s+(?<n>[0-9]{{1,3}}|{Number}|a|an|a couple of)\s*(?:(?<min>{Any(it => it.Minutes)})|(?<h>{Any(it => it.Hours)}|h)|(?<d>{Any(it => it.DaysAhead)})|(?<w>{Any(it => it.Weeks)})){R}");
    static readonly Regex FromNow = New(
        $@"{L}(?<n>[0-9]{{1,2}}|{Number}|a|an)\s+(?:(?<d>days?)|(?<w>weeks?)|(?<h>hours?)|(?<min>minutes?))\s+from\s+(?:today|now){R}");
    static readonly Regex HalfAnHour = New($@"{L}in\s+(?:{Any(it => it.HalfAnHour)}){R}");
    static readonly Regex Fortnight = New($@"{L}in\s+a\s+fortnight{R}");
    static readonly Regex GoneDay = New($@"{L}(?<gone>{Any(Gone.Keys)}){R}");
    static readonly Regex LastDay = New($@"{L}(?:{Any(it => it.Last)})\s+(?<day>{Long}){R}");
    static readonly Regex DayPart = New($@"{L}(?<day>{Long})(?<part>vormittags?|nachmittags?|morgens?|frueh|abends?|mittags?){R}");
    static readonly Regex Morning = New($@"(?<=(?:{Long}|heute|uebermorgen)\s)morgen{R}");
    static readonly Regex Weekday = New($@"{L}(?:(?<coming>{Coming})\s+|(?<this>{This})\s+)?(?<day>{Long})(?:\.|{R})");
    static readonly Regex ShortDay = New(
        $@"(?<={L}(?:am|den|(?<coming>{Coming})|(?<this>{This})) )(?<day>{Short})(?:\.|{R})|{L}(?<day>{Short})[.,]|{L}(?<day>mo|di|mi|do|fr|sa)(?= (?:um |at |[0-9]))");
    static readonly Regex NearDay = New($@"{L}(?<near>{Any(Near.Keys)}){R}");
    static readonly Regex AnyWeek = New($@"{L}(?<week>{Any(Vague.Keys)}){R}");
    static readonly Regex RightNow = New($@"{L}(?:{Any(it => it.Now)}){R}");

    static readonly Regex[] Times =
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

    static readonly Regex Noon = New(
        $@"{L}(?<!(?:after|before|nach|vor|dem|der)\s)(?:(?:{InThe}|at|um|gegen|zu)\s+)?(?<noon>{Any(it => it.Noon)}){R}");
    static readonly Regex Midnight = New($@"{L}(?:(?:at|um|gegen)\s+)?(?:{Any(it => it.Midnight)}){R}");
    static readonly Regex PartOfDay = New($@"{L}(?:(?:{InThe})\s+)?(?:(?<this>{This})\s+)?(?<part>{Part}){R}");
    static readonly Regex BareHour = New(
        $@"(?<={Taken}[ ,]+|{Taken})(?<h>[0-9]{{1,2}})(?<m>[0-5][0-9])?(?:\s*(?:{To})\s*[0-9]{{1,2}})?{R}(?![./:][0-9])");
    static readonly Regex Offset = New($@"(?<={Taken}\s*)(?:utc|gmt)\s*(?<by>[+-][0-9]{{1,2}})(?::?00)?{R}");
    static readonly Regex ZoneName = New($@"(?<={Taken}[ ,(]*)(?:in\s+)?(?<zone>z|utc|gmt|[a-z]{{2,4}}){R}");
    static readonly Regex CityTime = New(
        $@"(?<={Taken}[ ,(]*)(?:in\s+)?(?<city>[\p{{L}}][\p{{L}} ]{{1,20}}?)\s+(?:{Any(it => it.CityTime)}){R}");

    /// <summary>What stands before what was taken, and belongs to it.</summary>
    static readonly Regex Prefix = New(
        $@"{L}(?:{Any(it => it.On)}|{At}|{InThe}|{This}|{Coming}|in|and|und|or|oder|week of|woche vom)[ ,]*(?=[ ,]*{Taken})|(?<={Taken})[ ]*(?:(?:{Clock}){R}|[,.)]+)|[(](?={Taken})");

    static readonly Dictionary<string, string> Zones = new(StringComparer.Ordinal)
    {
        ["utc"] = "UTC", ["gmt"] = "UTC", ["z"] = "UTC", ["cet"] = "Europe/Berlin", ["cest"] = "Europe/Berlin", ["mez"] = "Europe/Berlin",
        ["mesz"] = "Europe/Berlin", ["bst"] = "Europe/London", ["wet"] = "Europe/Lisbon", ["eet"] = "Europe/Helsinki",
        ["eest"] = "Europe/Helsinki",
        ["et"] = "America/New_York", ["est"] = "America/New_York", ["edt"] = "America/New_York", ["eastern"] = "America/New_York",
        ["ct"] = "America/Chicago", ["cst"] = "America/Chicago", ["cdt"] = "America/Chicago", ["central"] = "America/Chicago",
        ["mt"] = "America/Denver", ["mst"] = "America/Denver", ["mdt"] = "America/Denver", ["mountain"] = "America/Denver",
        ["pt"] = "America/Los_Angeles", ["pst"] = "America/Los_Angeles", ["pdt"] = "America/Los_Angeles",
        ["pacific"] = "America/Los_Angeles",
        ["jst"] = "Asia/Tokyo", ["sgt"] = "Asia/Singapore", ["aest"] = "Australia/Sydney", ["aedt"] = "Australia/Sydney",
        ["uk"] = "Europe/London", ["german"] = "Europe/Berlin", ["deutscher"] = "Europe/Berlin",
    };

    /// <summary>Names of zones that mean several: asked about.</summary>
    static readonly HashSet<string> Several =
    [
        "ist", "ast", "bdt", "msk", "hst", "akst", "nzt", "nzst", "nzdt", "hkt", "kst", "sast", "brt", "wat",
    ];

    static readonly HashSet<string> Local = ["local", "our", "my", "orts", "unserer", "lokaler", "lokal"];

    /// <param name="typed">Folded (<see cref="TypedText"/>).</param>
    /// <returns>With the text in which <see cref="Taken"/> stands for each letter that is about time.</returns>
    public static (TypedTime When, string Left) Find(string typed, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        var scan = new Scan(typed, TimeZoneInfo.ConvertTime(now, zone).DateTime, now, zone, culture);
        return (scan.Read(), scan.Text);
    }

    /// <summary>A text that is a day and nothing else, one that has passed, too; null: it is none, or several.</summary>
    public static DateOnly? ReadDay(string typed, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture) =>
        Find(TypedText.Fold(typed), now, zone, culture) is var (when, left) && !left.Any(char.IsLetterOrDigit)
            ? when switch
            {
                TypedTime.Certain certain => certain.On,
                TypedTime.Now => ZonedClock.Day(now, zone),
                TypedTime.Unsure { Why: TimeDoubt.HasPassed or TimeDoubt.TooFar, Day: { } day } => day,
                _ => null,
            }
            : null;

    /// <summary>The instant of a time that was typed.</summary>
    public static DateTimeOffset Instant(TypedTime.Certain time, TimeZoneInfo zone) => ZonedClock.From(time.On, time.At, time.Zone ?? zone);

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

    /// <summary>Longest first, because the first alternative that fits is taken.</summary>
    static string Any(IEnumerable<string> words) => string.Join('|', words.OrderByDescending(it => it.Length).Select(Regex.Escape));

    static Regex New(string pattern) => new(pattern, RegexOptions.CultureInvariant);

    static string Plain(string word) => word.TrimEnd('.', ',');

    /// <summary>One text, while it is read.</summary>
    sealed class Scan(string typed, DateTime local, DateTimeOffset now, TimeZoneInfo zone, CultureInfo culture)
    {
        readonly DateOnly today = DateOnly.FromDateTime(local);
        readonly List<DateOnly> dates = [];
        readonly List<DateOnly> weeks = [];
        readonly List<(DayOfWeek Day, bool IsComing, bool IsThis)> weekdays = [];
        readonly List<(int Hour, int Minute, bool IsSure)> times = [];
        readonly List<int> parts = [];
        int? near;
        DateOnly? gone;
        int? dayOfMonth;
        DateTimeOffset? ahead;
        TimeZoneInfo? named;
        bool isNow;
        bool isThis;
        bool isWrong;
        bool hasYear;

        public string Text { get; private set; } = typed;

        bool HasDay => dates.Count + weeks.Count + weekdays.Count > 0 || near is not null || dayOfMonth is not null || gone is not null;

        public TypedTime Read()
        {
            Days();
            Hours();
            Zone();
            while (Take(Prefix) is not null)
            {
            }
            return Resolve();
        }

        void Days()
        {
            Each(Iso, it => Date(Int(it, "y"), Int(it, "m"), Int(it, "d")));
            Each(HalfAnHour, _ => ahead = now.AddMinutes(30));
            Each(Span, Ahead);
            Each(FromNow, Ahead);
            Each(Fortnight, _ => near = 14);
            Each(DayMonth, it => Date(Year(it), Months[it.Groups["name"].Value], Int(it, "d")));
            Each(MonthDay, it => Date(Year(it), Months[it.Groups["name"].Value], Int(it, "d")));
            Each(Numeric, it => Ordered(it, Year(it)));
            Each(Dotted, it => Ordered(it, null));
            Each(Slashed, it => Ordered(it, null));
            Each(AnyWeek, it => weeks.Add(Vague[it.Value] is 4 ? today.AddMonths(1) : Monday(today).AddDays(7 * Vague[it.Value])));
            Each(TypedTimeReader.Week, it => Week(Int(it, "n")));
            Each(DayPart, it =>
            {
                weekdays.Add((Weekdays[it.Groups["day"].Value], false, false));
                if (it.Groups["part"].Value.StartsWith("mittag", StringComparison.Ordinal))
                    times.Add((12, 0, true));
                else
                    parts.Add(it.Groups["part"].Value is ['n', ..] ? 14 : it.Groups["part"].Value is ['a', ..] ? 17 : 9);
            });
            Each(GoneDay, it => gone = today.AddDays(-Gone[it.Value]));
            Each(LastDay, it => gone = today.AddDays(-((((int)today.DayOfWeek - (int)Weekdays[it.Groups["day"].Value] + 6) % 7) + 1)));
            Each(Morning, _ => parts.Add(9));
            Each(TypedTimeReader.Weekday, AddWeekday);
            Each(ShortDay, AddWeekday);
            Each(NearDay, it => near = Near[it.Groups["near"].Value]);
            Each(DayOfMonth, it => dayOfMonth = Int(it, "d"));
            Each(RightNow, _ => isNow = true);
            if (!HasDay)
                Each(Pair, it => Ordered(it, null), it => Int(it, "a") is >= 1 and <= 31 && Int(it, "b") is >= 1 and <= 12);
        }

        void Hours()
        {
            for (var at = 0; at < Times.Length; at++)
                Each(Times[at], Time);
            if (times.Count is 0)
                Each(Noon, _ => times.Add((12, 0, true)));
            if (times.Count is 0)
                Each(Midnight, _ => times.Add((0, 0, true)));
            Each(PartOfDay, it => (isThis, _) = (isThis || it.Groups["this"].Success, Part(it)));
            if (times.Count is 0 && HasDay)
                Each(BareHour, Time);
            if (times.Count > 0)
                Each(Noon, _ => parts.Add(14));
        }

        bool Part(Match it)
        {
            parts.Add(Parts[it.Groups["part"].Value]);
            isThis |= it.Groups["part"].Value is "tonight";
            return true;
        }

        void AddWeekday(Match it) => weekdays.Add(
            (Weekdays[Plain(it.Groups["day"].Value)], it.Groups["coming"].Success, it.Groups["this"].Success));

        void Ahead(Match it)
        {
            var n = it.Groups["n"].Value switch
            {
                "a" or "an" => 1,
                "a couple of" => 2,
                var typed => Numbers.TryGetValue(typed, out var named) ? named : int.Parse(typed, CultureInfo.InvariantCulture),
            };
            if (it.Groups["d"].Success || it.Groups["w"].Success)
                near = it.Groups["w"].Success ? 7 * n : n;
            else
                ahead = now.AddMinutes(it.Groups["h"].Success ? 60 * n : n);
        }

        void Week(int number)
        {
            if (number is < 1 or > 53)
            {
                isWrong = true;
                return;
            }
            var monday = DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(local), number, DayOfWeek.Monday));
            weeks.Add(monday.AddDays(6) < today
                ? DateOnly.FromDateTime(ISOWeek.ToDateTime(ISOWeek.GetYear(local) + 1, number, DayOfWeek.Monday))
                : monday);
        }

        void Time(Match it)
        {
            if (it.Groups["min"] is { Success: true } minutes)
            {
                var by = minutes.Value.EndsWith("quarter", StringComparison.Ordinal) || minutes.Value is "viertel" ? 15
                    : minutes.Value is "twenty" or "zwanzig" ? 20 : Value(minutes.Value);
                AddTime(Value(it.Groups["w"].Value), it.Groups["to"].Success ? -by : by, false);
            }
            else if (it.Groups["half"] is { Success: true } half)
            {
                AddTime(Value(it.Groups["w"].Value) + Halves[half.Value], 30, false);
            }
            else if (it.Groups["w3"] is { Success: true } three)
            {
                AddTime(Value(three.Value) - 1, 45, false);
            }
            else if (it.Groups["w"] is { Success: true } word)
            {
                AddTime(Value(word.Value), 0, false);
            }
            else
            {
                var (hour, minute) = (Int(it, "h"), it.Groups["m"].Success ? Int(it, "m") : 0);
                var ap = it.Groups["ap"].Value;
                isWrong |= ap.Length > 0 && hour is 0 or > 12 && !(ap is "p" && hour < 24);
                AddTime(
                    ap is "p" && hour < 12 ? hour + 12 : ap is "a" && hour is 12 ? 0 : hour,
                    minute,
                    ap.Length > 0 || it.Groups["h"].Value is ['0', _]);
            }
        }

        void AddTime(int hour, int minute, bool isSure)
        {
            if (minute < 0)
                (hour, minute) = (hour - 1, minute + 60);
            hour = hour is 24 or -1 ? 23 + (hour is 24 ? 1 : 0) : hour;
            isWrong |= hour is < 0 or > 23 || minute is < 0 or > 59;
            times.Add((hour, minute, isSure));
        }

        void Zone()
        {
            if (times.Count is 0 && parts.Count is 0)
                return;

            Each(Offset, it => named = TimeZoneInfo.CreateCustomTimeZone(
                it.Value, TimeSpan.FromHours(Math.Clamp(Int(it, "by"), -14, 14)), it.Value, it.Value));
            Each(CityTime, it =>
            {
                var city = it.Groups["city"].Value;
                named = Local.Contains(city) ? null : FindZone(city);
                isWrong |= named is null && !Local.Contains(city);
            });
            Each(ZoneName, it =>
            {
                named = FindZone(it.Groups["zone"].Value);
                isWrong |= named is null;
            }, it => TypedTimeReader.Zones.ContainsKey(it.Groups["zone"].Value) || Several.Contains(it.Groups["zone"].Value));
        }

        /// <summary>Also of "Berliner Zeit".</summary>
        static TimeZoneInfo? FindZone(string typed)
        {
            var city = typed.EndsWith("er", StringComparison.Ordinal) ? typed[..^2] : typed;
            return ZonedClock.FindZone(TypedTimeReader.Zones.GetValueOrDefault(typed)
                ?? (Several.Contains(typed) ? null : Nudges.Zones.Read(typed) ?? Nudges.Zones.Read(city)));
        }

        TypedTime Resolve()
        {
            if (isWrong)
                return Unsure(TimeDoubt.NotRead);
            if (times.Distinct().Count() > 1)
            {
                return Days(out var only) is null && only is { } same
                    ? Unsure(TimeDoubt.WhichOfTwo, [.. times.Distinct().Select(it => At(same, new(it.Hour, it.Minute), true))])
                    : Unsure(TimeDoubt.NotRead);
            }
            if (ahead is { } instant)
            {
                var then = TimeZoneInfo.ConvertTime(instant, zone).DateTime;
                return At(DateOnly.FromDateTime(then), new(then.Hour, then.Minute), true);
            }

            var time = TimeTyped(out var isSure, out var isPart);
            if (Days(out var day) is { } doubt)
            {
                return time is not { } at
                    ? doubt
                    : doubt with
                    {
                        Choices = [.. doubt.Choices.AsEnumerable().Select(it => it with { At = at, HasTime = !isPart, Zone = named })],
                    };
            }
            if (day is null && time is null)
                return isNow ? new TypedTime.Now() : new TypedTime.None();
            if (day == today && time is null)
                return new TypedTime.Now();
            if (day?.DayNumber - today.DayNumber > 750)
                return Unsure(TimeDoubt.TooFar) with { Day = day };

            var on = day ?? today;
            var hour = time ?? Nine;
            if (on == today && isPart && hour <= TimeOnly.FromDateTime(local) && local.Hour < hour.Hour + 3)
                hour = new(local.Hour + 1, 0);
            var isAm = time is not null && !isSure && !isPart && hour is { Hour: >= 1 and <= 5 };
            if (isAm)
                return Unsure(TimeDoubt.WhichHour, [At(on, hour.AddHours(12), true), At(on, hour, true)]);
            var certain = At(on, hour, time is not null && !isPart) with { IsNear = near > 0 };
            return Instant(certain, zone) > now ? certain
                : on < today ? Unsure(TimeDoubt.HasPassed) with { Day = on }
                : Unsure(
                    TimeDoubt.HasPassed,
                    [
                        .. !isSure && hour.Hour < 12 && hour.AddHours(12) > TimeOnly.FromDateTime(local) && hour.Hour is > 0 and < 9
                            ? [At(on, hour.AddHours(12), true)] : Array.Empty<TypedTime.Certain>(),
                        At(on.AddDays(1), hour, true),
                    ]) with
                { Day = on };
        }

        /// <summary>The time; null: none. A part of the day says what half of it an hour is in.</summary>
        TimeOnly? TimeTyped(out bool isSure, out bool isPart)
        {
            (isSure, isPart) = (false, false);
            if (times is [var (hour, minute, sure), ..])
            {
                var late = parts.Any(it => it > 12);
                isSure = sure || parts.Count > 0;
                return new(late && hour < 12 && hour > 0 ? hour + 12 : hour, minute);
            }
            isPart = parts.Count > 0;
            return isPart ? new(parts[^1], 0) : null;
        }

        /// <summary>The one day; what is asked about it instead, if that is not clear.</summary>
        TypedTime.Unsure? Days(out DateOnly? day)
        {
            day = null;
            var passed = (DateOnly?)null;
            if (gone is { } before)
                return Unsure(TimeDoubt.HasPassed) with { Day = before };

            List<DateOnly> days = [.. dates.Distinct()];
            if (dayOfMonth is { } number)
            {
                if (number is < 1 or > 31)
                    return Unsure(TimeDoubt.NotRead);
                var month = new DateOnly(today.Year, today.Month, 1);
                while (DateTime.DaysInMonth(month.Year, month.Month) < number || month.AddDays(number - 1) < today)
                    month = month.AddMonths(1);
                days.Add(month.AddDays(number - 1));
            }
            if (near is { } days0)
                days.Add(today.AddDays(days0));
            if (days is [var only] && only < today)
                passed = only;
            if (passed is { } past)
            {
                if (!hasYear && today.DayNumber - past.DayNumber > 183)
                    days = [past.AddYears(1)];
                else
                    return Unsure(TimeDoubt.HasPassed, hasYear ? [] : [At(past.AddYears(1), Nine, false)]) with { Day = past };
            }

            var written = weekdays.Select(it => it.Day).Distinct().ToArray();
            if (days.Count is 0 && written.Length > 0)
                days.AddRange(weekdays.Select(InWeek).Distinct());
            else if (days.Count is 1 && written is [var weekday] && days[0].DayOfWeek != weekday)
                return Unsure(TimeDoubt.WhichOfTwo, [At(days[0], Nine, false), At(Nearest(days[0], weekday), Nine, false)]);
            else if (days.Count is 0 && weeks.Count > 0)
                return Unsure(TimeDoubt.WhichDay, [.. WorkingDays(weeks[0]).Where(it => it >= today).Select(it => At(it, Nine, false))]);
            if (days.Distinct().Count() > 1)
                return Unsure(TimeDoubt.WhichOfTwo, [.. days.Distinct().Order().Take(5).Select(it => At(it, Nine, false))]);
            day = days.Count is 0 ? null : days[0];
            return null;
        }

        /// <summary>None of what is no week.</summary>
        static IEnumerable<DateOnly> WorkingDays(DateOnly monday) =>
            monday.DayOfWeek is DayOfWeek.Monday ? Enumerable.Range(0, 5).Select(monday.AddDays) : [];

        DateOnly InWeek((DayOfWeek Day, bool IsComing, bool IsThis) it)
        {
            if (weeks is [var monday, ..] && monday.DayOfWeek is DayOfWeek.Monday)
                return monday.AddDays(((int)it.Day + 6) % 7);
            var days = ((int)it.Day - (int)today.DayOfWeek + 7) % 7;
            var isAhead = it.IsThis
                || (times is [var (hour, minute, _), ..] && new TimeOnly(Hour(hour), minute) > TimeOnly.FromDateTime(local))
                || (times.Count is 0 && parts.Count > 0 && parts[^1] > local.Hour);
            return today.AddDays(days is 0 && (it.IsComing || !isAhead) ? 7 : days);

            int Hour(int hour) => parts.Any(part => part > 12) && hour is > 0 and < 12 ? hour + 12 : hour;
        }

        static DateOnly Nearest(DateOnly day, DayOfWeek weekday)
        {
            var ahead = ((int)weekday - (int)day.DayOfWeek + 7) % 7;
            return day.AddDays(ahead > 3 ? ahead - 7 : ahead);
        }

        TypedTime.Certain At(DateOnly on, TimeOnly at, bool hasTime) => new(on, at, hasTime, false, named);

        static TypedTime.Unsure Unsure(TimeDoubt why, ValueList<TypedTime.Certain>? choices = null) => new(why, choices ?? []);

        static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

        void Ordered(Match it, int? year)
        {
            var (a, b) = (Int(it, "a"), Int(it, "b"));
            var first = culture.DateTimeFormat.ShortDatePattern.FirstOrDefault(sign => sign is 'd' or 'M' or 'y');
            var isMonthFirst = it.Groups["s"].Value is not "." && first is 'M';
            var (month, day) = isMonthFirst ? (a, b) : (b, a);
            if (month > 12 && day <= 12 && it.Groups["s"].Value is not ".")
                (month, day) = (day, month);
            Date(year, month, day);
        }

        void Date(int? year, int month, int day)
        {
            hasYear |= year is not null;
            var in1 = year ?? today.Year;
            if (month is < 1 or > 12 || in1 is < 1900 or > 2500 || day < 1 || day > DateTime.DaysInMonth(in1, month))
                isWrong = true;
            else
                dates.Add(new(in1, month, day));
        }

        static int? Year(Match it) => it.Groups["y"] is { Success: true } year
            ? int.Parse(year.Value.TrimStart('\''), CultureInfo.InvariantCulture) is var number && number < 100 ? 2000 + number : number
            : null;

        static int Value(string typed) =>
            Numbers.TryGetValue(typed, out var number) ? number : int.Parse(typed, CultureInfo.InvariantCulture);

        static int Int(Match it, string group) =>
            int.Parse(it.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

        void Each(Regex pattern, Action<Match> read, Func<Match, bool>? fits = null)
        {
            while (Take(pattern, fits) is { } found)
                read(found);
        }

        Match? Take(Regex pattern, Func<Match, bool>? fits = null)
        {
            var found = pattern.Match(Text);
            while (found.Success && (found.Length is 0 || found.Value.All(it => it is Taken or ' ') || fits?.Invoke(found) is false))
                found = found.NextMatch();
            if (!found.Success)
                return null;

            Text = string.Concat(
                Text.AsSpan(0, found.Index),
                string.Concat(found.Value.Select(it => it is ' ' ? ' ' : Taken)),
                Text.AsSpan(found.Index + found.Length));
            return found;
        }
    }
}
