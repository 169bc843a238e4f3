using System.Globalization;

namespace ReviewBot.Reviews.Deals;

/// <summary>An answer to one line of the note.</summary>
/// <param name="Key">See <see cref="NoteLine.Key"/>.</param>
/// <param name="Said">Null: no reply, which undoes an earlier one.</param>
/// <param name="Theirs">The customer's words, if they corrected ours.</param>
public sealed record LineAnswer(string Key, CustomerReply? Said, string? Theirs = null)
{
    /// <summary>The customer's date for a step or an action of ours; null: unchanged.</summary>
    public DateOnly? Day { get; init; }

    /// <summary>Who at the customer does the step; null: unchanged.</summary>
    public BuyerId? Doer { get; init; }
}

/// <summary>
/// The note to the customer: which parts of the deal it contains, and how replies change the deal. A confirmation can only raise the
/// evidence; a correction replaces our words, which stay in the journal.
/// </summary>
public static class CustomerNoteRules
{
    const int MostSteps = 3;
    const int MostHelp = 3;

    /// <summary>The steps that the customer knows of: all but our hopes.</summary>
    public static ValueList<BuyerStep> Steps(Deal deal) =>
        [.. deal.OpenSteps.Where(step => step.Agreement is not Agreement.OurHope).Take(MostSteps)];

    /// <summary>Our actions for these steps, and those for no step in particular.</summary>
    public static ValueList<Help> Help(Deal deal)
    {
        var steps = Steps(deal);
        return [.. deal.OpenHelp.Where(it => it.For is null || steps.Any(step => step.Id == it.For)).Take(MostHelp)];
    }

    /// <summary>The person to greet: the chosen one, else the one who does the next step; null: nobody in particular.</summary>
    /// <param name="chosen">Id of a buyer; an id of nobody means no name; null: not chosen.</param>
    public static Buyer? Greeted(Deal deal, string? chosen) => chosen is null
        ? deal.Find(Steps(deal).AsEnumerable().FirstOrDefault()?.Who)
        : deal.Buyers.FirstOrDefault(it => it.Id.Value == chosen);

    /// <summary>The lines of the note, from the deal as it is.</summary>
    public static ValueList<NoteLine> LinesOf(Deal deal) =>
    [
        .. deal.Case.Why is { Level: > Level.Guess } why ? [new(NoteLineKind.Why, null, why.Text)] : (NoteLine[])[],
        .. deal.Case.Outcome is { Level: > Level.Guess } wanted ? [new(NoteLineKind.Wanted, null, wanted.Text)] : (NoteLine[])[],
        .. Steps(deal).Select(Of),
        .. Help(deal).Select(Of),
    ];

    /// <summary>
    /// An earlier state of the deal, with the customer's later corrections applied: the note must not repeat what they corrected.
    /// </summary>
    public static Deal WithTheirWords(Deal then, Deal now) => (now.Copied?.Lines ?? []).Aggregate(then, (deal, line) =>
    {
        var theirs = line.Reply is { Said: CustomerReply.Corrected } reply ? reply.Theirs : line.Ours is null ? null : line.Words;
        return theirs is null
            ? deal
            : new[] { line.Words, line.Ours }.OfType<string>().Where(it => it != theirs)
                .Aggregate(Dated(deal, line.AsCorrected()), (it, ours) => Reworded(it, line, ours, theirs));
    });

    /// <summary>Stores the copied note in place of the earlier one. Replies to unchanged lines are kept.</summary>
    /// <param name="then">The deal that the note was written from.</param>
    public static Ruling Copy(Deal deal, Review? live, ReviewId review, Deal then, BuyerId? to, Person by, Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));

        var note = new CustomerNote(
            review, now.At, now.Today, by, deal.Find(to)?.Id, LinesOf(then).Change(_ => true, line => Answered(line, deal.Copied)));
        var isSame = deal.Copied is { } was
            && (was.Review, was.On, was.To) == (note.Review, note.On, note.To) && was.Lines.Equals(note.Lines);
        return isSame || note.Lines.Count is 0
            ? new Ruling.Refused(new Refusal.Outdated())
            : Ruling.Beside(live, new Edit(deal, null, by, now).Set(it => it with { Copied = note }).Note(Change.NoteCopied));
    }

    /// <summary>Records replies to the listed lines. An earlier reply to a line is undone first.</summary>
    /// <param name="copied"><see cref="CustomerNote.At"/> of the note on the card.</param>
    /// <param name="who">Who at the customer replied; null: not named.</param>
    public static Ruling Answer(
        Deal deal, Review? live, DateTimeOffset copied, ValueList<LineAnswer> said, BuyerId? who, Level how, Person by, Moment now)
    {
        if (deal.Ended is { } ending)
            return new Ruling.Refused(new Refusal.DealHasEnded(ending));
        if (deal.Copied is not { } note || note.At != copied)
            return new Ruling.Refused(new Refusal.Outdated());

        var edit = new Edit(deal, null, by, now);
        var given = new LineReply(
            CustomerReply.Confirmed, deal.Find(who)?.Id, how is Level.Wrote ? Level.Wrote : Level.Said, now.Today, now.At);
        List<string> confirmed = [];
        foreach (var one in said.DistinctBy(it => it.Key))
        {
            if (note.Lines.FirstOrDefault(it => it.Key == one.Key) is not { } line)
                continue;
            var answer = Normal(one, line, edit.Deal);
            if (Is(line, answer))
                continue;

            edit = line.Reply is null ? edit : TakeBack(edit, line);
            edit = answer switch
            {
                { Said: CustomerReply.Corrected, Theirs: { } theirs } =>
                    Correct(
                        edit, line, given with { Said = CustomerReply.Corrected, Theirs = theirs, Day = answer.Day, Doer = answer.Doer }),
                { Said: CustomerReply.Confirmed } => Confirm(edit, line, given),
                _ => edit,
            };
            if (answer.Said is CustomerReply.Confirmed)
                confirmed.Add(line.Words);
        }

        var name = edit.Deal.Find(given.By)?.Name;
        if (confirmed.Count > 0)
            edit = edit.Note(Change.TheyConfirmed, string.Join(" · ", confirmed), $"{given.How}", name);
        return edit.Journal.Count is 0
            ? new Ruling.Refused(new Refusal.Outdated())
            : Ruling.Beside(live, edit.Set(it => it with
            {
                Buyers = it.Buyers.Change(
                    one => one.Id == given.By && said.Any(answer => answer.Said is not null),
                    one => one with { LastHeard = new[] { one.LastHeard, now.Today }.Max() }),
            }));
    }

    /// <summary>Corrections that no closed review has shown yet.</summary>
    public static ValueList<CustomerCorrection> News(Deal deal) =>
        deal.Corrections.Where(it => it.At >= (deal.LastReview?.ClosedAt ?? DateTimeOffset.MinValue));

    /// <summary>True: the deal still equals the copied line.</summary>
    public static bool IsUnchanged(Deal deal, NoteLine line) => Now(deal, line) is { } now && IsSame(now, line);

    /// <summary>The line as the deal has it now; null: it has no such line any more, or its subject is closed.</summary>
    public static NoteLine? Now(Deal deal, NoteLine line) => line.Kind switch
    {
        NoteLineKind.Why => deal.Case.Why is { } why ? line with { Words = why.Text } : null,
        NoteLineKind.Wanted => deal.Case.Outcome is { } wanted ? line with { Words = wanted.Text } : null,
        NoteLineKind.Step => line.ItemId is { } of && deal.Find(new StepId(of)) is { IsOpen: true } step ? Of(step) : null,
        _ => line.ItemId is { } of && deal.Find(new HelpId(of)) is { IsOpen: true } help ? Of(help) : null,
    };

    /// <summary>Longest text of its subject, in characters.</summary>
    public static int Longest(NoteLineKind kind) => kind switch
    {
        NoteLineKind.Step => Limits.StepText,
        NoteLineKind.OurPart => Limits.HelpText,
        _ => Limits.Statement,
    };

    static NoteLine Of(BuyerStep step) => new(NoteLineKind.Step, step.Id.Value, step.What) { Who = step.Who, Day = step.By };

    static NoteLine Of(Help help) => new(NoteLineKind.OurPart, help.Key.Value, help.What) { OfUs = help.OfUs, Day = help.By };

    static bool IsSame(NoteLine one, NoteLine other) =>
        (one.Key, one.Words, one.Who, one.OfUs, one.Day) == (other.Key, other.Words, other.Who, other.OfUs, other.Day);

    /// <summary>Keeps the reply to an equal line of the earlier note. Lines in the customer's own words count as confirmed.</summary>
    static NoteLine Answered(NoteLine line, CustomerNote? before)
    {
        if (before?.Lines.FirstOrDefault(it => it.Key == line.Key) is not { } was)
            return line;
        if (was.Reply is { Said: CustomerReply.Corrected } reply && reply.Theirs == line.Words)
        {
            return line with
            {
                Ours = was.Ours ?? was.Words,
                Reply = new(CustomerReply.Confirmed, reply.By, reply.How, reply.On, reply.At),
            };
        }

        return IsSame(was, line) ? line with { Ours = was.Ours, Reply = was.Reply } : line;
    }

    /// <summary>A correction without text, or with our own words, is treated as none.</summary>
    static LineAnswer Normal(LineAnswer answer, NoteLine line, Deal deal)
    {
        var day = line.Day is null || answer.Day == line.Day ? null : answer.Day;
        var doer = line.Kind is not NoteLineKind.Step || answer.Doer == line.Who ? null : deal.Find(answer.Doer)?.Id;
        return answer switch
        {
            { Said: CustomerReply.Corrected, Theirs: null or "" } => answer with
            {
                Said = line.Reply?.Said,
                Theirs = line.Reply?.Theirs,
                Day = line.Reply?.Day,
                Doer = line.Reply?.Doer,
            },
            { Said: CustomerReply.Corrected } when answer.Theirs == line.Words && day is null && doer is null =>
                new(answer.Key, CustomerReply.Confirmed),
            { Said: CustomerReply.Corrected } => answer with { Day = day, Doer = doer },
            _ => new(answer.Key, answer.Said),
        };
    }

    static bool Is(NoteLine line, LineAnswer answer) =>
        (line.Reply?.Said, line.Reply?.Theirs, line.Reply?.Day, line.Reply?.Doer) == (answer.Said, answer.Theirs, answer.Day, answer.Doer);

    static Edit Confirm(Edit edit, NoteLine line, LineReply given)
    {
        if (!IsUnchanged(edit.Deal, line))
            return Replied(edit, line, given);

        var before = StatementOf(edit.Deal, line.Kind);
        var step = StepOf(edit.Deal, line);
        edit = Replied(edit, line, given with { IsApplied = true, CaseBefore = before, AgreementBefore = step?.Agreement });
        return Settled(
            Rewrite(
                edit,
                line,
                before is null ? null : Raised(before, given, edit.Deal.Find(given.By)?.Name),
                step is null ? null : step with { Agreement = Agreement.Agreed },
                null),
            line);
    }

    static Edit Correct(Edit edit, NoteLine line, LineReply given)
    {
        var (name, theirs) = (edit.Deal.Find(given.By)?.Name, given.Theirs ?? "");
        var before = StatementOf(edit.Deal, line.Kind);
        var isUnchanged = IsUnchanged(edit.Deal, line);
        var ours = isUnchanged && before?.Also is { } also ? $"{line.Words} · {also}" : line.Words;
        var correction = new CustomerCorrection(line.Kind, line.Words, theirs, given.By, given.How, given.On, given.At)
        {
            Day = given.Day,
            Doer = given.Doer,
        };
        edit = edit
            .Set(deal => deal with { Corrections = [.. News(deal).Add(correction).TakeLast(Limits.Corrections)] })
            .Note(Change.TheyCorrected, name, ours, theirs);
        if (given.Day is { } day)
            edit = edit.Note(line.Kind is NoteLineKind.Step ? Change.StepMoved : Change.HelpMoved, theirs, Day(line.Day), Day(day));
        if (given.Doer is { } doer)
            edit = edit.Note(Change.StepChanged, theirs, edit.Deal.Find(line.Who)?.Name, edit.Deal.Find(doer)?.Name);
        if (!isUnchanged)
            return Replied(edit, line, given);

        var (step, help) = (StepOf(edit.Deal, line), HelpOf(edit.Deal, line));
        edit = Replied(edit, line, given with { IsApplied = true, CaseBefore = before, AgreementBefore = step?.Agreement });
        return Settled(
            Rewrite(
                edit,
                line,
                before is null ? null : new(theirs, name, given.How, edit.Now.Today, edit.Now.Today),
                step is null ? null : step with
                {
                    What = theirs,
                    Agreement = Agreement.Agreed,
                    By = given.Day ?? step.By,
                    Who = given.Doer ?? step.Who,
                },
                help is null ? null : help with { What = theirs, By = given.Day ?? help.By, Id = help.Key }),
            line);
    }

    /// <summary>Undoes what the reply changed, unless somebody has changed it since.</summary>
    static Edit TakeBack(Edit edit, NoteLine line)
    {
        if (line.Reply is not { } reply)
            return edit;

        var words = line.AsCorrected().Words;
        var isTheSame = reply.Theirs == line.Words && reply is { Day: null, Doer: null }; // both texts contain a name that was erased
        edit = Replied(edit, line, null)
            .Set(deal => deal with { Corrections = deal.Corrections.Where(it => it.At != reply.At || it.Ours != line.Words) })
            .Note(Change.ReplyTakenBack, line.Words, to: reply.Theirs);
        if (!reply.IsApplied || isTheSame || !IsUnchanged(edit.Deal, line.AsCorrected()))
            return edit;

        var name = edit.Deal.Find(reply.By)?.Name;
        var (known, step, help) = (StatementOf(edit.Deal, line.Kind), StepOf(edit.Deal, line), HelpOf(edit.Deal, line));
        var made = reply switch
        {
            { CaseBefore: null } => null,
            { Said: CustomerReply.Confirmed } => Raised(reply.CaseBefore, reply, name),
            _ => new(words, name, reply.How, reply.On, reply.On),
        };
        return Rewrite(
            edit,
            line,
            made is not null && known == made with { Confirmed = known?.Confirmed ?? made.Confirmed } ? reply.CaseBefore : null,
            step is { Agreement: Agreement.Agreed } && reply.AgreementBefore is { } before
                ? step with { What = line.Words, Agreement = before, By = line.Day ?? step.By, Who = line.Who }
                : null,
            help is null ? null : help with { What = line.Words, By = line.Day });
    }

    /// <summary>Raises the evidence to "said" or "wrote"; never lowers it.</summary>
    static Statement Raised(Statement was, LineReply given, string? name) => was with
    {
        Level = given.How > was.Level ? given.How : was.Level,
        Whose = given.How > was.Level ? name ?? was.Whose : was.Whose ?? name,
        Confirmed = given.On,
    };

    /// <summary>Their reason to change is confirmed, which answers the open question about it.</summary>
    static Edit Settled(Edit edit, NoteLine line) => line.Kind is NoteLineKind.Why
        ? edit.Set(deal => deal with { Case = deal.Case with { InDoubt = false } }).Answered(Asking.WhyChange)
        : edit;

    static Edit Replied(Edit edit, NoteLine line, LineReply? reply) => edit.Set(deal => deal with
    {
        Copied = deal.Copied is { } note
            ? note with { Lines = note.Lines.Change(it => it.Key == line.Key, it => it with { Reply = reply }) }
            : null,
    });

    /// <summary>Null arguments leave their part unchanged.</summary>
    static Edit Rewrite(Edit edit, NoteLine line, Statement? known, BuyerStep? step, Help? help) => edit.Set(deal => deal with
    {
        Case = (line.Kind, known) switch
        {
            (NoteLineKind.Why, { } why) => deal.Case with { Why = why },
            (NoteLineKind.Wanted, { } wanted) => deal.Case with { Outcome = wanted },
            _ => deal.Case,
        },
        Steps = step is null ? deal.Steps : deal.Steps.Change(it => it.Id == step.Id, _ => step),
        Help = help is null ? deal.Help : deal.Help.Change(it => it.Key.Value == line.ItemId, _ => help),
    });

    static Deal Dated(Deal deal, NoteLine line) => deal with
    {
        Steps = deal.Steps.Change(
            it => line.Kind is NoteLineKind.Step && it.Id.Value == line.ItemId,
            it => it with { By = line.Day ?? it.By, Who = line.Who ?? it.Who }),
        Help = deal.Help.Change(
            it => line.Kind is NoteLineKind.OurPart && it.Key.Value == line.ItemId, it => it with { By = line.Day ?? it.By, Id = it.Key }),
    };

    static Deal Reworded(Deal deal, NoteLine line, string ours, string theirs)
    {
        return deal with
        {
            Case = line.Kind switch
            {
                NoteLineKind.Why => deal.Case with { Why = Case(deal.Case.Why) },
                NoteLineKind.Wanted => deal.Case with { Outcome = Case(deal.Case.Outcome) },
                _ => deal.Case,
            },
            Steps = deal.Steps.Change(
                it => line.Kind is NoteLineKind.Step && it.Id.Value == line.ItemId && it.What == ours, it => it with { What = theirs }),
            Help = deal.Help.Change(
                it => line.Kind is NoteLineKind.OurPart && it.Key.Value == line.ItemId && it.What == ours,
                it => it with { What = theirs, Id = it.Key }),
        };

        Statement? Case(Statement? known) => known?.Text == ours ? known with { Text = theirs, Also = null } : known;
    }

    static string? Day(DateOnly? day) => day?.ToString("O", CultureInfo.InvariantCulture);

    static Statement? StatementOf(Deal deal, NoteLineKind kind) => kind switch
    {
        NoteLineKind.Why => deal.Case.Why,
        NoteLineKind.Wanted => deal.Case.Outcome,
        _ => null,
    };

    static BuyerStep? StepOf(Deal deal, NoteLine line) =>
        line is { Kind: NoteLineKind.Step, ItemId: { } of } ? deal.Find(new StepId(of)) : null;

    static Help? HelpOf(Deal deal, NoteLine line) =>
        line is { Kind: NoteLineKind.OurPart, ItemId: { } of } ? deal.Find(new HelpId(of)) : null;
}
