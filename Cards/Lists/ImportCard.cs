using AdaptiveCards;
using ReviewBot.Cards.Parts;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;

namespace ReviewBot.Cards.Lists;

/// <summary>The cards of an import: form, preview, result.</summary>
public static class ImportCard
{
    /// <summary>In characters. A longer list must be sent as a file, because the data of a button is limited.</summary>
    const int MostPasted = 10_000;

    const int MostNames = 200;
    const int MostLines = 10;

    public static AdaptiveCard Form(
        ValueList<Field> filled, Notice? notice, IReadOnlyList<(string Home, string Name)> pipelines, CardContext context) =>
        PipelineChoice.IsMissing(pipelines, context)
            ? PipelineChoice.First(context)
            : Fit.Card(2, most => Form(filled, most > 1 ? filled.Text(Fields.Csv) : null, notice, pipelines, context));

    /// <param name="outcome">Preview; nothing is imported yet.</param>
    /// <param name="id">Id of the checked plan, for the button that imports it.</param>
    public static AdaptiveCard Checked(
        ImportPlan plan, ImportOutcome outcome, string id, CardContext context) => plan.Problem is { } problem
        ? NotTaken(plan, problem, context)
        : Checked(plan, outcome, id, plan.Sheet is not null && outcome.ToMatch.Any(), context);

    /// <param name="missed">Customers of deals that were not imported because of a conflict.</param>
    /// <param name="back">Button to undo it; null: none.</param>
    public static AdaptiveCard Done(
        int added, int changed, IReadOnlyList<string> missed, CardContext context, CardAction.TakeBack? back = null)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.Imported(added, changed),
            [
                Header.For(say.Bot(), say.ImportAList()),
                Line.Title(say.Imported(added, changed)),
                .. missed.Count is 0
                    ? []
                    : (AdaptiveElement[])[
                        Note.Missing(say.LeftAsTheyAre(missed.Count), $"{say.SomebodyWasAtThem()} {Truncate.Names(missed, MostNames)}")
                    ],
                Line.Text(added + changed is 0 ? say.ImportedNothing() : say.ImportedNext()),
            ],
            [
                Button.Main(say.SeeAllDeals(), new CardAction.Board()).Alone(),
                Button.Plain(say.StartAReview(), new CardAction.Propose()).Alone(),
                .. back is null ? [] : (AdaptiveAction[])[Button.Plain(say.TakeThisBack(), back).Alone()],
            ]);
    }

    static AdaptiveCard Form(
        ValueList<Field> filled, string? pasted, Notice? notice, IReadOnlyList<(string Home, string Name)> pipelines, CardContext context)
    {
        var say = context.Say;
        return Frame.Card(
            say,
            say.ImportInShort(),
            [
                Header.For(pipelines.Count is 1 ? pipelines[0].Name : say.Bot()),
                Line.Title(say.ImportTitle()),
                Line.Hint(say.ImportHint()),
                .. NoticeLine.For(notice, context),
                .. TypeInstead.For(context, context.Say.FillInElsewhere()),
                Line.Text(say.ImportColumns()),
                .. PipelineChoice.Of(pipelines, filled, context),
                Ask.Text(Fields.Csv, say.CsvLabel(), MostPasted, pasted, say.CsvExample()).Required(say.CsvMissing()),
                Line.Text(say.ImportFile()).Spaced(AdaptiveSpacing.Medium),
                Line.Footer(say.ImportPurpose()),
            ],
            [Button.Main(say.CheckIt(), new CardAction.CheckImport()), Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]);
    }

    static AdaptiveCard NotTaken(ImportPlan plan, FileProblem problem, CardContext context)
    {
        var say = context.Say;
        var found = problem is FileProblem.MissingColumns missing ? missing.Found : [.. plan.Recognised.Select(it => it.Header)];
        return Frame.Card(
            say,
            $"{say.NothingTaken()}. {say.Problem(problem)}",
            [
                Header.For(say.Bot(), say.ImportAList()),
                Line.Title(say.NothingTaken()),
                Line.Of(Run.Text(say.Problem(problem))).Spaced(AdaptiveSpacing.Small),
                .. ImportLines.Named(say.ColumnsFound(), found, MostNames),
            ],
            [Button.Main(say.CheckAnother(), new CardAction.Import())
                .Alone(), Button.Plain(say.SeeAllDeals(), new CardAction.Board()).Alone()]);
    }

    /// <param name="canMatch">True: there are owners to ask about, and the list can be read again.</param>
    static AdaptiveCard Checked(ImportPlan plan, ImportOutcome outcome, string id, bool canMatch, CardContext context) =>
        Fit.Card(MostLines, most => Checked(plan, outcome, id, canMatch, most, context));

    static AdaptiveCard Checked(ImportPlan plan, ImportOutcome outcome, string id, bool canMatch, int most, CardContext context)
    {
        var say = context.Say;
        var (added, changed) = (outcome.New.Count(), outcome.Changed.Count());
        var title = added + changed is 0
            ? plan.BadLines.Count is 0 ? say.NothingIsNew() : say.NothingToImport()
            : say.WouldCome(added, changed);
        return Frame.Card(
            say,
            title,
            [
                Header.For(say.Bot(), say.ImportAList()),
                Line.Title(title),
                Line.Hint(added + changed is 0 ? say.ImportedNothing() : say.NothingChangedYet()),
                .. ImportLines.WhichDay(plan, id, context),
                .. ImportLines.Named(say.WouldBeNew(), outcome.New.Select(it => it.After.Customer), MostNames),
                .. ImportLines.Changed([.. outcome.Changed], MostNames, context),
                .. outcome.Same.Any() ? [Line.Text(say.SameAsBefore(outcome.Same.Count()))] : (AdaptiveElement[])[],
                .. ImportLines.Closed(outcome.Closed, MostNames, context),
                .. ImportLines.Bad(plan.BadLines, most, context),
                .. ImportLines.Lost(plan.LostCells, most, context),
                .. ImportLines.WorthKnowing(plan, outcome, MostNames, context),
            ],
            BehindTheThird(
                [
                    .. added + changed is 0 ? (AdaptiveExecuteAction[])[]
                        : [Button.Main(say.ImportThem(added + changed), new CardAction.ApplyImport(id, Home: context.Home)).Alone()],
                    .. Keep(outcome, added + changed, id, context),
                    .. canMatch
                        ? [Button.Plain(say.MatchOwners(), new CardAction.MatchOwners(id, context.Home)).Alone()]
                        : (AdaptiveExecuteAction[])[],
                    .. plan.Sheet is null ? (AdaptiveExecuteAction[])[]
                        : [Button.Plain(say.ChangeColumns(), new CardAction.ChooseColumns(id, context.Home)).Alone()],
                    .. !canMatch || outcome.Closed.Count is 0 // else five are about this list, and a card has no more
                        ? [Button.Plain(say.CheckAnother(), new CardAction.Import()).Alone()]
                        : (AdaptiveExecuteAction[])[],
                    Button.Plain(added + changed is 0 ? say.SeeAllDeals() : say.LeaveIt(), new CardAction.Board()).Alone(),
                ]));
    }

    /// <summary>Three buttons side by side, the others behind "…".</summary>
    static List<AdaptiveAction> BehindTheThird(AdaptiveExecuteAction[] buttons) =>
        [.. buttons.Index().Select(it => it.Index < 3 ? it.Item : it.Item.Secondary())];

    /// <summary>Imports all of it, with the deals that are closed in the file.</summary>
    static AdaptiveExecuteAction[] Keep(ImportOutcome outcome, int open, string id, CardContext context) => outcome.Closed.Count is 0
        ? []
        : [
            Button.Plain(
                context.Say.KeepClosed(open, outcome.Closed.Count), new CardAction.ApplyImport(id, ClosedDeals.Kept, context.Home)).Alone(),
        ];
}
