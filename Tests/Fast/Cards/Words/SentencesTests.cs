using System.Reflection;
using System.Runtime.CompilerServices;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Lists;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards.Words;

/// <summary>Every case of every closed set has a sentence.</summary>
public sealed class SentencesTests
{
    [Fact]
    public void Every_refusal_says_who_can_or_what_to_do()
    {
        Refusal[] all =
        [
            new Refusal.OnlyTheLead(Sample.Sam),
            new Refusal.OnlyOwnerOrLead(Sample.Lee, Sample.Sam),
            new Refusal.OnlyOwnerOrLead(Sample.Sam, Sample.Sam),
            new Refusal.OnlyOwnerOrLead(null, Sample.Sam),
            new Refusal.OnlyOwnerOrLead(Sample.Lee, null),
            new Refusal.OnlyOwnerOrLead(null, null),
            new Refusal.OnlyAdmins([Sample.Sam, Sample.Kim]),
            new Refusal.HasOwner(Sample.Lee),
            new Refusal.NoReview(),
            new Refusal.ReviewIsLive(Sample.Sam, "19:other"),
            new Refusal.NotStarted(Sample.Sam),
            new Refusal.DealHasEnded(new(EndingReason.Other, Sample.Today, Sample.Kim)),
            new Refusal.Outdated(),
            new Refusal.AnsweredMeanwhile(Sample.Kim),
            new Refusal.TooManySteps(),
            new Refusal.NotRatedYet([Sample.Lee, Sample.Sam]),
            new Refusal.NotRatedYet([]),
            new Refusal.Full(12),
            new Refusal.AskedOfOthers(),
            new Refusal.AskedBefore(),
            new Refusal.NothingToAsk(),
            new Refusal.AlreadyAnswered(
                Sample.Step() with { Status = StepStatus.Done, AnsweredBy = Sample.Kim, AnsweredOn = Sample.Today }),
            new Refusal.AlreadyAnswered(Sample.Step() with { Status = StepStatus.Dropped }),
            new Refusal.SnoozedOften(),
            new Refusal.DoerHasLeft(Sample.Priya with { Left = Sample.Days(-4) }),
            new Refusal.DayHasPassed(Sample.Today),
        ];

        Complete(all);
        Read(say => all.Select(it => $"{say.RefusedInShort(it)}. {say.Refused(it, Sample.Today)}"), "refusals");
    }

    [Fact]
    public void Every_mark_says_its_numbers_its_reason_and_what_clears_it()
    {
        var step = Sample.Step() with { By = Sample.Days(-14), MovedOn = [Sample.Days(-20), Sample.Days(-16)] };
        var act = Sample.Act(Sample.Days(-30));
        var clock = new CustomerClock(act.Evidence.On, ClockStart.Act, act);
        var noAct = new Mark.NoAct(clock, 30) { Since = Sample.Days(-2) };
        Mark[] all =
        [
            new Mark.Frozen(noAct, 25) { Since = Sample.Days(-2) },
            new Mark.Frozen(new Mark.PastDate(step, step.By, 30) { Since = Sample.Days(-30) }, 30) { Since = Sample.Days(-9) },
            new Mark.Blocked(step with { InTheWay = "their budget round" }, 3) { Since = Sample.Days(-3) },
            new Mark.Blocked(step with { Who = null }, 1) { Since = Sample.Days(-1) },
            new Mark.PastDate(step, step.By, 10) { Since = Sample.Days(-2) },
            new Mark.Moved(step) { Since = Sample.Days(-16) },
            noAct,
            new Mark.NothingNew(2, Sample.Days(-20)) { Since = Sample.Days(-6) },
            new Mark.Overdue(step, step.By, 10) { Since = Sample.Days(-12) },
            new Mark.Quiet(new(Sample.Days(-16), ClockStart.NothingKnown, null), 16) { Since = Sample.Days(-2) },
            new Mark.Quiet(new(Sample.Days(-16), ClockStart.Silence, act), 16) { Since = Sample.Days(-2) },
            new Mark.Blind(Sample.Days(-6), 4) { Since = Sample.Days(-4) },
            new Mark.StatusQuo(2) { Since = Sample.Days(-4) },
            new Mark.Indecision([OffCourse.CannotChoose, OffCourse.DoubtTheResult], 2) { Since = Sample.Days(-4) },
            new Mark.SingleVoice(Sample.Priya, [Job.Require, Job.Consensus], 33) { Since = Sample.Days(-3) },
            new Mark.Slow(Job.Require, Sample.Days(-24), 24) { Since = Sample.Days(-2) },
        ];

        Complete(all);
        Read(
            say => all.Select(
                it =>
                    $"{say.Word(it)} · {say.Arithmetic(it)}\n    {say.Reason(it, Sample.Deal(), Sample.Today)} {say.Clears(it, Sample.Deal())}"),
            "marks");
    }

    [Fact]
    public void Every_problem_of_a_list_says_what_to_do()
    {
        ImportProblem[] lines =
        [
            new ImportProblem.NoCustomer(),
            new ImportProblem.NoTitle(),
            new ImportProblem.TooLong("Customer", 99, 80),
            new ImportProblem.Garbled("Owner"),
            new ImportProblem.TooManyContacts(24, 20),
            new ImportProblem.NotADay("By when", "31 Feb", "dd/MM/yyyy"),
            new ImportProblem.FarAway("By when", new(2096, 1, 1)),
            new ImportProblem.UnknownJob("Closing"),
            new ImportProblem.RoundedId("1.23457E+10"),
            new ImportProblem.SameDeal(4),
            new ImportProblem.TooManyCells(9, 8),
            new ImportProblem.UnclosedQuote(),
            new ImportProblem.BrokenQuote(),
        ];
        FileProblem[] files =
        [
            new FileProblem.Empty(),
            new FileProblem.TooBig(5 * 1024 * 1024),
            new FileProblem.FromElsewhere(),
            new FileProblem.NotFetched(),
            new FileProblem.TooManyLines(5000),
            new FileProblem.TooManyColumns(1000),
            new FileProblem.Workbook(),
            new FileProblem.OtherFormat("JSON"),
            new FileProblem.NotText(),
            new FileProblem.UnclosedHeader(),
            new FileProblem.MissingColumns([ImportColumn.Customer, ImportColumn.Title], ["Name"]),
            new FileProblem.OneLine(),
            new FileProblem.HeaderOnly(),
        ];

        ImportNote[] notes =
        [
            new ImportNote.LinesAbove(1),
            new ImportNote.LinesAbove(5),
            new ImportNote.HeaderRepeated(1),
            new ImportNote.HeaderRepeated(2),
            new ImportNote.Totals([9]),
            new ImportNote.Totals([9, 10, 12, 13, 20, 30, 40]),
            new ImportNote.FilledDown([8]),
            new ImportNote.FilledDown([8, 9]),
            new ImportNote.HiddenLines(1),
            new ImportNote.HiddenLines(3),
            new ImportNote.OneSheet("Deals"),
            new ImportNote.SerialDays("Next Step Due", "46353", new(2026, 11, 27)),
            new ImportNote.OldLetters("Müller & Söhne GmbH"),
        ];

        Complete(lines);
        Complete(files);
        Complete(notes);
        Read(
            say => [
                .. lines.Select(it => $"{say.Line(7)}{say.Problem(it)}"), .. files.Select(say.Problem), .. notes.Select(say.Note),
                say.CellsLost(1), say.CellsLost(3), say.ClosedSomehow(1), say.ClosedSomehow(2), say.OwnerTakenAs("lsample", "Lee Sample"),
                say.OwnerAsSaid("lsample", "Lee Sample", "16 Nov"), say.WhoIsWhoHint(), say.OwnerLabel("lsample", 1), say.OwnerLabel("Robin", 3),
            ],
            "lists");
    }

    [Fact]
    public void Every_choice_has_a_word()
    {
        foreach (var say in Say.All)
        {
            Worded<EndingReason>(say.EndedBecause);
            Worded<EndingKind>(say.Name);
            Worded<EndingKind>(say.IsClosed);
            Worded<OffCourse>(say.Sign);
            Worded<MarkKind>(say.Word);
            Worded<MarkKind>(say.ShortWord);
            Worded<Stance>(say.StanceIs);
            Worded<Agreement>(say.HowFirm);
            Worded<Job>(say.TheBuyerSays);
            Worded<ImportColumn>(say.Column);
        }
    }

    [Fact]
    public void What_we_will_see_is_chosen_told_and_asked_for() => Read(
        say => Enum.GetValues<ToSee>().Select(
            it => $"{say.Choice(it)} · {say.WillSee(it)} ·{say.ToSeeIs(it)} · {say.DidItHappen(it)} {say.WhatIsInTheWay(it)}"
                + $" · {say.ToSeeSet("signs", null, $"{it}")} {say.ToSeeSet("signs", $"{it}", null)}"),
        "to-see");

    [Fact]
    public void What_our_part_serves_is_told_beside_what_they_work_on() => Read(
        say =>
        [
            $"{say.WhichJobDoWeServe()} {say.AsItsStep(null)} · {say.AsItsStep(Job.Path)} · {say.Serves(Job.Path)}",
            .. from isByStep in (bool[])[false, true] select $"{say.TheyWorkOn(isByStep)}{say.TheyAreAt([Job.Consensus], isByStep)}",
            $"{say.OurLastActions(1)}{say.OurLastActions(5)}{say.JobNotKnown(2)}",
            say.WeWereAt([Job.Select], 5, true),
            say.WeWereAt([Job.Select, Job.Path], 4, true),
            say.WeWereAt([Job.Select], 5, false),
            $"{say.HelpJobSet("drafts a page", null, "Path")} {say.HelpJobSet("drafts a page", "Path", null)}",
        ],
        "same-map");

    static void Worded<T>(Func<T, string> word) where T : struct, Enum => Assert.All(Enum.GetValues<T>(), it => Assert.NotEmpty(word(it)));

    /// <summary>No case of the set is missing here.</summary>
    static void Complete<T>(IEnumerable<T> all) where T : notnull => Assert.Equal(
        typeof(T).GetNestedTypes(BindingFlags.Public).Select(it => it.Name).Order(),
        all.Select(it => it.GetType().Name).Distinct().Order());

    /// <summary>In every language: the first has no letters in the name of its file.</summary>
    static void Read(
        Func<Say, IEnumerable<string>> sentences, string name, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        foreach (var say in Say.All)
        {
            Approved.Match(
                string.Join('\n', sentences(say)) + "\n", "txt", say == Say.All[0] ? name : $"{name}.{say.Language}", file, test);
        }
    }
}
