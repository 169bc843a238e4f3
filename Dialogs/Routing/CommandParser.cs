using System.Globalization;
using System.Text.RegularExpressions;
using ReviewBot.Cards;
using ReviewBot.Cards.Words;
using ReviewBot.Dialogs.Nudges;
using ReviewBot.Reviews;

namespace ReviewBot.Dialogs.Routing;

/// <summary>
/// Parser of typed commands, in all languages at once, by the tables of <see cref="Grammar"/>. First it replaces known names by one
/// placeholder each, then it removes the part about time; the rest is matched with the tables, with and without polite words at its ends. A
/// match that involves a guess is offered, never executed.
/// </summary>
static partial class CommandParser
{
    public const char FirstDeal = '\uE000';
    public const char LastDeal = '\uE0FF';

    const int MostStripped = 3;
    const int MostChoices = 3;
    const int MostSpotted = 6;
    const int LeastTypo = 4;

    /// <summary>Characters around a name that are not part of it.</summary>
    static readonly char[] Around = ['"', '“', '”', '„', '\'', '‘', '’', '*', ' ', ',', ':', '!', '?', '.', '»', '«'];

    /// <summary>Parses a text. An empty one, such as a bare mention of the bot, is the command help.</summary>
    public static ParsedCommand Read(string? typed) => Read(typed, DealNames.None);

    /// <param name="names">Names of the deals that the user may see.</param>
    public static ParsedCommand Read(string? typed, DealNames names)
    {
        var text = string.Join(' ', TypedText.Whole(typed ?? "").Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        var words = TypedWord.ReadAll(text);
        if (words.All(it => it.Key.Length is 0))
            return new ParsedCommand.Known(Command.Help);

        var exact = new Masked(text, words, names, isMistyped: false);
        if (Match(exact) is { } known)
            return known;

        var near = names.IsEmpty ? exact : new Masked(text, words, names, isMistyped: true);
        if (near.Names.Count > exact.Names.Count && Match(near) is { } nearly)
            return Asked(text, nearly);
        if (Free(exact) is { } free && (exact.Names.Count is 0 || (free is ParsedCommand.Known { Name: { } name } && names.HasOne(name))))
            return free;

        var corrected = near.Corrected();
        return corrected is not null && (Match(corrected) ?? Free(corrected)) is { } mistyped
            ? Asked(text, mistyped)
            : ReadCommand(text, exact.Names.Count > 0 ? exact : near);
    }

    /// <summary>The inverse: text that is parsed as this command. Erasing is only done by a form.</summary>
    public static string Write(Say say, ParsedCommand.Known it, string? when) => it switch
    {
        { IsPlan: true, When: null, Name: { } name } => say.TypedPlan(name),
        { IsRecurring: true, When: { } often } => $"{say.TypedEvery(everyOther: false)} {often}",
        { Command: Command.Erase } => say.Typed(Command.Erase),
        _ => string.Join(' ', new[] { say.Typed(it.Command), it.Name, when }.OfType<string>()),
    };

    /// <summary>True: a complete command without a name, so that names need not be loaded.</summary>
    public static bool IsBare(string? typed) => Read(typed) is ParsedCommand.Known { Name: null, When: null };

    static ParsedCommand.Offered Asked(string text, ParsedCommand reading) =>
        reading as ParsedCommand.Offered ?? new(text, [.. reading is ParsedCommand.Known known ? new[] { known } : []]);

    /// <summary>Known names only; first with the words about time as normal text ("what is due today").</summary>
    static ParsedCommand? Match(Masked text) =>
        Rows(text, text.All, row => row.IsLiteral || (row.IsLoose && text.MayBeAReview) ? null : row.Known, null)
            ?? Rows(text, text.All, row => row.IsLiteral ? row.Known : null, null, SpanOrder.LongestToTheEnd)
            ?? (text.When is { } when
                ? Rows(text, text.Timeless, row => row is { IsLiteral: false, IsLoose: false } && TakesTime(row) ? row.Known : null, when)
                    ?? NameAndTime(text, when)
                : null);

    /// <summary>A name that no deal has: "review Adventure Works on Thursday".</summary>
    static ParsedCommand? Free(Masked text) =>
        (text.When is { } when && text.IsTimeAtAnEnd
            ? Rows(text, text.Timeless, row => TakesTime(row) ? row.Free : null, when, SpanOrder.Shortest)
            : null)
        ?? Rows(text, text.All, row => row.Free, null, SpanOrder.Shortest);

    static bool TakesTime(GrammarRow row) => row.Meant.All(it => CommandDefinitionAttribute.Of(it).TakesTime);

    /// <summary>A name and a time only: "Contoso tomorrow at 9".</summary>
    static ParsedCommand.Offered? NameAndTime(Masked text, string when) =>
        text.Spans(text.Timeless).Any(it => it is [var only] && text.NameAt(only) is not null) && text.Names is [var name]
            ? new(text.Text, [new(Command.Review, name, when, true), new(Command.Deal, name)])
            : null;

    static ParsedCommand? Rows(
        Masked text, IReadOnlyList<int> words, Func<GrammarRow, Regex?> pattern, string? when, SpanOrder order = SpanOrder.Longest)
    {
        var spans = text.Spans(words);
        foreach (var span in order switch
        {
            SpanOrder.Shortest => spans.Reverse(),
            SpanOrder.LongestToTheEnd => spans.OrderByDescending(it => it[0]).ThenByDescending(it => it.Count),
            _ => spans,
        })
        {
            var keys = span.Select(text.KeyAt).ToHashSet(StringComparer.Ordinal);
            var typed = string.Concat(span.Select(at => $"{text.KeyAt(at)} "));
            var readings = Grammar.Rows
                .Where(row => row.Required.All(keys.Contains))
                .Select(row => pattern(row)?.Match(typed) is { Success: true } found ? Reading(text, row, found, span, typed, when) : null)
                .OfType<ParsedCommand>();
            var reading = order is SpanOrder.Shortest
                ? readings.MinBy(it => it is ParsedCommand.Known { Name: { } name } ? name.Length : int.MaxValue)
                : readings.FirstOrDefault();
            if (reading is not null)
                return reading;
        }
        return null;
    }

    static ParsedCommand? Reading(Masked text, GrammarRow row, Match found, IReadOnlyList<int> span, string typed, string? when)
    {
        var name = found.Groups["deal"] is { Success: true } deal ? text.NameAt(span[WordAt(typed, deal.Index)])
            : found.Groups["name"] is { Success: true } any ? Original(any)
            : found.Groups["new"] is { Success: true } made ? Original(made)
            : null;
        if (name is "" || (found.Groups["name"].Success && IsNoName(found.Groups["name"].Value)))
            return null;

        if (row.IsRecurring)
            return new ParsedCommand.Known(Command.Review, null, Original(found.Groups["words"])) { IsRecurring = true };

        ParsedCommand.Known[] choices =
            [.. row.Meant.Select(it => new ParsedCommand.Known(it, name, it is Command.Review ? when : null, row.IsPlan))];
        return row.IsAsked || choices.Length > 1 ? new ParsedCommand.Offered(text.Text, [.. choices]) : choices[0];

        string Original(Group it) => text.Original(span[WordAt(typed, it.Index)], span[WordAt(typed, it.Index + it.Length - 1)]);
    }

    /// <summary>True for words of a command that look like a name: "what I owe" after "show me".</summary>
    static bool IsNoName(string words) => words.Split(' ') is { Length: > 1 } all && all.All(Grammar.Vocabulary.Contains);

    static int WordAt(string typed, int index) => typed.AsSpan(0, index).Count(' ');

    /// <summary>The words, and then variants with fewer polite words at the ends.</summary>
    static IReadOnlyList<IReadOnlyList<int>> Stripped(IReadOnlyList<int> words, Masked text)
    {
        List<int> starts = [0];
        List<int> ends = [words.Count];
        while (starts.Count <= MostStripped && PhraseAtStart(starts[^1]) is { } count)
            starts.Add(starts[^1] + count);
        while (ends.Count <= MostStripped && PhraseAtEnd(ends[^1]) is { } count)
            ends.Add(ends[^1] - count);
        return
        [
            .. from start in starts
               from end in ends
               where end > start
               orderby end - start descending
               select words.Skip(start).Take(end - start).ToArray(),
        ];

        int? PhraseAtStart(int start) => Grammar.Before
            .Where(it => it.Length < words.Count - start && it.Index().All(word => text.KeyAt(words[start + word.Index]) == word.Item))
            .Select(it => (int?)it.Length)
            .FirstOrDefault();

        int? PhraseAtEnd(int end) => Grammar.After
            .Where(it => it.Length < end && it.Index().All(word => text.KeyAt(words[end - it.Length + word.Index]) == word.Item))
            .Select(it => (int?)it.Length)
            .FirstOrDefault();
    }

    enum SpanOrder
    {
        Longest,
        Shortest,

        /// <summary>Polite words before it are removed first: a name stands at the end, and is taken literally.</summary>
        LongestToTheEnd,
    }

    /// <summary>The names in a text, else the one command of which it contains a word: offered.</summary>
    static ParsedCommand ReadCommand(string text, Masked masked)
    {
        var keys = masked.All.Select(masked.KeyAt).ToArray();
        if (masked.Names.Count > 0)
        {
            var (review, deal) = (
                new ParsedCommand.Known(Command.Review, masked.Names[0], masked.When, masked.When is not null),
                new ParsedCommand.Known(Command.Deal, masked.Names[0]));
            var each = masked.MayBeAReview ? review with { IsPlan = false } : deal;
            ParsedCommand.Known[] choices = masked.Names.Distinct().ToArray() is { Length: > 1 } names
                ? [.. names.Take(MostChoices).Select(it => each with { Name = it })]
                : masked.MayBeAReview ? [review, deal] : [deal, review];
            return new ParsedCommand.Offered(text, [.. choices]);
        }
        if (keys.Length <= MostSpotted)
        {
            var told = Grammar.Rows.Take(Grammar.Told).Where(row => keys.Any(key => row.Known.IsMatch($"{key} ")));
            var meant = told.Select(row => row.Meant[0]).Distinct().ToArray();
            if (meant is [var command])
                return new ParsedCommand.Offered(text, [new(command)]);
        }
        return new ParsedCommand.Unknown(text);
    }

    /// <summary>A text with its names replaced by placeholders.</summary>
    sealed class Masked
    {
        readonly IReadOnlyList<TypedWord> words;
        readonly string[] keys;
        readonly (string? Name, int Last)[] at;
        IReadOnlyList<IReadOnlyList<int>>? spansOfAll;
        IReadOnlyList<IReadOnlyList<int>>? spansOfTimeless;

        public Masked(string text, IReadOnlyList<TypedWord> words, DealNames names, bool isMistyped)
            : this(text, words, [.. words.Select(it => it.Key)], Find(words, names, isMistyped))
        {
        }

        Masked(string text, IReadOnlyList<TypedWord> words, string[] keys, (string? Name, int Last)[] at)
        {
            (Text, this.words, this.keys, this.at) = (text, words, keys, at);
            All = [.. Enumerable.Range(0, words.Count).Where(i => keys[i].Length > 0 && at[i] is not { Name: null, Last: >= 0 })];
            Names = [.. All.Select(i => at[i].Name).OfType<string>()];
            (When, Timeless) = Time();
        }

        public string Text { get; }

        /// <summary>Indexes of the words; of a name its first word.</summary>
        public IReadOnlyList<int> All { get; }

        public IReadOnlyList<string> Names { get; }

        /// <summary>The part about time; null: none.</summary>
        public string? When { get; }

        /// <summary>Indexes of the words that are not about time.</summary>
        public IReadOnlyList<int> Timeless { get; }

        /// <summary>True: a question with these words may ask for a review.</summary>
        public bool MayBeAReview => When is not null || All.Any(it =>
            Grammar.OfAReview.Any(part => keys[it].Contains(part, StringComparison.Ordinal)));

        public bool IsTimeAtAnEnd => Timeless.Count > 0 && Timeless[^1] - Timeless[0] is var span
            && All.Count(it => it >= Timeless[0] && it <= Timeless[^1]) == Timeless.Count && span >= 0;

        /// <summary>Variants of <see cref="All"/> or <see cref="Timeless"/> with fewer polite words.</summary>
        public IReadOnlyList<IReadOnlyList<int>> Spans(IReadOnlyList<int> of) =>
            of == All ? spansOfAll ??= Stripped(of, this) : spansOfTimeless ??= Stripped(of, this);

        public string? NameAt(int word) => at[word].Name;

        public string KeyAt(int word) => at[word].Name is null ? keys[word] : $"{(char)(FirstDeal + (word % 256))}";

        /// <summary>The text as typed, without quotation marks around it.</summary>
        public string Original(int first, int last) =>
            Text[words[first].Start..words[Math.Max(last, at[last].Last)].End].Trim(Around);

        /// <summary>With typing errors corrected; null: there are none.</summary>
        public Masked? Corrected()
        {
            string[] right = [.. keys.Select((key, i) => at[i].Last >= 0 || !MayBeMistyped(key) ? key : Near(key) ?? key)];
            TypedWord[] put = [.. words.Select((it, i) => right[i] == keys[i] ? it : it with { Folded = right[i], Key = right[i] })];
            return right.SequenceEqual(keys) ? null : new(Text, put, right, at);
        }

        static bool MayBeMistyped(string key) =>
            key.Length >= LeastTypo && !Grammar.Vocabulary.Contains(key) && !key.Any(char.IsDigit);

        static string? Near(string key)
        {
            var most = key.Length > 5 ? 2 : 1;
            return Grammar.Vocabulary
                .Where(it => it.Length >= LeastTypo && Math.Abs(it.Length - key.Length) <= most)
                .Select(it => (Word: it, Distance: Distance(key, it)))
                .Where(it => it.Distance <= most && it.Distance < it.Word.Length / 2)
                .OrderBy(it => it.Distance)
                .ThenBy(it => it.Word[0] == key[0] ? 0 : 1)
                .ThenBy(it => IsSwapped(key, it.Word) ? 0 : 1)
                .ThenBy(it => Grammar.Main.Contains(it.Word) ? 0 : 1)
                .Select(it => it.Word)
                .FirstOrDefault();
        }

        /// <summary>Edit distance in which a transposition counts as one error (Damerau-Levenshtein).</summary>
        static int Distance(string one, string other) =>
            NameMatcher.Distance(one, other) is var letters && letters is 2 && IsSwapped(one, other) ? 1 : letters;

        static bool IsSwapped(string one, string other) => one.Order().SequenceEqual(other.Order());

        static (string? Name, int Last)[] Find(IReadOnlyList<TypedWord> words, DealNames names, bool isMistyped)
        {
            var at = Enumerable.Repeat<(string? Name, int Last)>((null, -1), words.Count).ToArray();
            foreach (var isNear in isMistyped ? new[] { false, true } : [false])
            {
                for (var i = 0; i < words.Count && !names.IsEmpty; i++)
                {
                    if (at[i].Last >= 0 || names.Find(words, i, isNear) is not var (name, count)
                        || Enumerable.Range(i, count).Any(it => at[it].Last >= 0))
                    {
                        continue;
                    }
                    for (var part = i; part < i + count; part++)
                        at[part] = (part == i ? name : null, i + count - 1);
                }
            }
            return at;
        }

        (string? When, IReadOnlyList<int> Timeless) Time()
        {
            var shown = Enumerable.Range(0, words.Count).Where(i => at[i] is not { Name: null, Last: >= 0 }).ToArray();
            var typed = string.Join(' ', shown.Select(i => at[i].Name is null ? words[i].Folded : KeyAt(i)));
            var (_, rest) = TypedTimeReader.Find(
                typed, DateTimeOffset.UnixEpoch.AddDays(4), TimeZoneInfo.Utc, CultureInfo.InvariantCulture);
            var (typedParts, restParts) = (typed.Split(' '), rest.Split(' '));
            int[] taken =
            [
                .. Enumerable.Range(0, shown.Length).Where(i => restParts[i].Contains(TypedTimeReader.Taken, StringComparison.Ordinal)),
            ];
            return taken.Length is 0
                ? (null, All)
                : (string.Join(' ', taken.Select(i => typedParts[i])), [.. All.Except(taken.Select(i => shown[i]))]);
        }
    }
}
