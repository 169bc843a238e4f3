using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Deals;
using ReviewBot.Reviews.Live;
using ReviewBot.Storage.Json;
using ReviewBot.Storage.Keeping;
using ReviewBot.Storage.Rows;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Reviews.Deals;

/// <summary>Property test: invariants after two thousand random sequences of copies, replies, changes and erasures.</summary>
public sealed class CustomerNoteProperties
{
    const string Name = "Priya Sample";

    static readonly string[] Keys = ["Why", "Wanted", "Step-s1", "Step-s2", "OurPart-h1", "OurPart-h2"];

    static readonly string[] Texts = ["tickets double", "Priya Sample counts the tickets", "one desk", "two desks", "asks PRIYA SAMPLE"];

    static readonly Gen<Do> Any = Gen.Frequency(
        (3, Gen.Constant<Do>(new Do.Copy())),
        (6, from keys in Gen.SubListOf(Keys)
            from said in Gen.Elements<CustomerReply?>(CustomerReply.Confirmed, CustomerReply.Confirmed, CustomerReply.Corrected, null)
            from theirs in Gen.Elements(Texts)
            from who in Gen.Elements<BuyerId?>(Sample.Priya.Id, Sample.Jonas.Id, null)
            from how in Gen.Elements(Level.Said, Level.Wrote)
            select (Do)new Do.Answer([.. keys.Select(key => new LineAnswer(key, said, theirs))], who, how)),
        (2, from key in Gen.Elements(Keys) from text in Gen.Elements(Texts) select (Do)new Do.Edit(key, text)),
        (1, Gen.Elements(Sample.Priya.Id, Sample.Jonas.Id).Select(it => (Do)new Do.Remove(it))),
        (1, Gen.Constant<Do>(new Do.Erase())));

    abstract record Do
    {
        public sealed record Copy : Do;

        public sealed record Answer(ValueList<LineAnswer> Said, BuyerId? Who, Level How) : Do;

        public sealed record Edit(string Key, string Text) : Do;

        public sealed record Remove(BuyerId Who) : Do;

        public sealed record Erase : Do;
    }

    [Fact]
    public void Evidence_never_falls_by_a_confirmation() => Always((before, done, accepted) =>
        done is not Do.Answer { Said: var said } || accepted is null
            || said.All(it => it.Said is not CustomerReply.Confirmed || Evidence(before, it.Key) is not { } was
                || Evidence(accepted.Deal, it.Key) is not { } now || now.Words != was.Words || now.Level >= was.Level));

    [Fact]
    public void No_correction_loses_our_words() => Always((before, done, accepted) =>
        done is not Do.Answer || accepted is null
            || (accepted.Deal.Copied?.Lines ?? []).Zip(before.Copied?.Lines ?? []).All(pair =>
                pair.First.Words == pair.Second.Words
                && (pair.First.Reply is not { Said: CustomerReply.Corrected } reply || pair.First.Reply == pair.Second.Reply
                    || accepted.Journal.Any(it => it.Change is Change.TheyCorrected && it.To == reply.Theirs
                        && it.From?.StartsWith(pair.First.Words, StringComparison.Ordinal) is true))));

    [Fact]
    public void What_the_deal_said_before_an_answer_is_said_or_in_the_journal_or_kept_with_the_line() => Always((before, done, accepted) =>
        done is not Do.Answer || accepted is null || Keys.All(key =>
            Evidence(before, key)?.Words is not { } was || Evidence(accepted.Deal, key)?.Words == was
                || accepted.Journal.Any(
                    it => it.From?.StartsWith(was, StringComparison.Ordinal) is true || it.To == was || it.About == was)));

    [Fact]
    public void What_was_erased_is_nowhere() => Always((_, done, accepted) =>
        done is not Do.Erase || accepted is null || !Written(accepted.Deal).Contains(Name, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void A_note_has_no_more_lines_than_it_can_and_names_nobody_who_was_removed() => Always((_, _, accepted) =>
        accepted?.Deal is not { } deal
            || (deal.Corrections.Count <= Limits.Corrections && (deal.Copied?.Lines.Count ?? 0) <= Limits.Corrections
                && (deal.Copied?.Lines ?? []).All(it => it.Reply?.By is not { } by || deal.Find(by) is not null)
                && deal.Corrections.All(it => it.By is not { } by || deal.Find(by) is not null)));

    static void Always(Func<Deal, Do, Ruling.Accepted?, bool> holds) => Prop.ForAll(Any.ListOf(30).ToArbitrary(), all =>
    {
        var (deal, at) = (First(), Sample.Monday);
        foreach (var it in all)
        {
            at = at.AddHours(7);
            var accepted = Ruled(deal, it, new(at, DateOnly.FromDateTime(at.UtcDateTime))) as Ruling.Accepted;
            if (!holds(deal, it, accepted))
                return false.Label($"{it} after {deal.Copied}");
            deal = accepted?.Deal ?? deal;
        }
        return true.ToProperty();
    }).Check(PropertyCases.Of(500));

    static Ruling Ruled(Deal deal, Do it, Moment now) => it switch
    {
        Do.Copy => CustomerNoteRules.Copy(
            deal, null, new("r1"), CustomerNoteRules.WithTheirWords(deal, deal), Sample.Priya.Id, Sample.Lee, now),
        Do.Answer answer => CustomerNoteRules.Answer(
            deal, null, deal.Copied?.At ?? default, answer.Said, answer.Who, answer.How, Sample.Lee, now),
        Do.Edit edit => new Ruling.Accepted(Edited(deal, edit), null, []),
        Do.Remove remove => BuyerRules.Remove(deal, null, remove.Who, Sample.Lee, now),
        _ => new Ruling.Accepted(Erased(deal), null, []),
    };

    static Deal First() => Sample.Deal() with
    {
        Case = new(
            new(Texts[0], Name, Level.Said, Sample.Today, Sample.Today),
            null,
            new(Texts[1], null, Level.Wrote, Sample.Today, Sample.Today)),
        Steps = [Sample.Step() with { Agreement = Agreement.Told }, Sample.Step("s2") with { What = Texts[4] }],
        Help =
        [
            new(Texts[1], "Lee Sample", null, null) { Id = new("h1") },
            new("calls them", "Lee Sample", Sample.Days(3), new("s1")) { Id = new("h2") },
        ],
    };

    static Deal Edited(Deal deal, Do.Edit edit) => edit.Key.Split('-') switch
    {
        ["Why"] => deal with { Case = deal.Case with { Why = Said(edit.Text) } },
        ["Wanted"] => deal with { Case = deal.Case with { Outcome = Said(edit.Text) } },
        ["Step", var id] => deal with { Steps = deal.Steps.Change(it => it.Id.Value == id, it => it with { What = edit.Text }) },
        [_, var id] => deal with { Help = deal.Help.Change(it => it.Key.Value == id, it => it with { What = edit.Text }) },
        _ => throw new InvalidOperationException(),
    };

    static Statement Said(string text) => new(text, null, Level.Said, Sample.Today, Sample.Today);

    static (string Words, int Level)? Evidence(Deal deal, string key) => key.Split('-') switch
    {
        ["Why"] => deal.Case.Why is { } why ? (why.Text, (int)why.Level) : null,
        ["Wanted"] => deal.Case.Outcome is { } wanted ? (wanted.Text, (int)wanted.Level) : null,
        ["Step", var id] => deal.Find(new StepId(id)) is { } step ? (step.What, (int)step.Agreement) : null,
        [_, var id] => deal.Find(new HelpId(id)) is { } help ? (help.What, 0) : null,
        _ => null,
    };

    /// <summary>As the erasure of a name does it, on the row.</summary>
    static Deal Erased(Deal deal) =>
        new NameRedactor([Name], null).Redact(new("p", "d", Body.With(Columns.None, deal))) is { } row
            ? Body.Of<Deal>(row.Columns, out _) ?? throw new InvalidOperationException()
            : deal;

    static string Written(Deal deal) => Body.With(Columns.None, deal).Body() ?? "";
}
