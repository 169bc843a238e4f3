using System.Reflection;
using System.Runtime.CompilerServices;
using ReviewBot.Cards.Words;
using ReviewBot.Reviews;
using ReviewBot.Reviews.Import;
using ReviewBot.Reviews.Marks;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Cards;

/// <summary>Every case of every closed set has its words.</summary>
public sealed class SentencesTests
{
    [Fact]
    public void Every_refusal_says_who_can_or_what_to_do()
    {
        Refusal[] all =
        [
            new Refusal.OnlyTheLead(Some.Sam),
            new Refusal.OnlyOwnerOrLead(Some.Lee, Some.Sam),
            new Refusal.OnlyOwnerOrLead(Some.Sam, Some.Sam),
            new Refusal.OnlyOwnerOrLead(null, Some.Sam),
            new Refusal.OnlyOwnerOrLead(Some.Lee, null),
            new Refusal.OnlyOwnerOrLead(null, null),
            new Refusal.OnlyAdmins([Some.Sam, Some.Kim]),
            new Refusal.HasOwner(Some.Lee),
            new Refusal.NoReview(),
            new Refusal.ReviewIsLive(Some.Sam, "19:other"),
            new Refusal.NotStarted(Some.Sam),
            new Refusal.DealHasEnded(new(EndingReason.Other, Some.Today, Some.Kim)),
            new Refusal.Outdated(),
            new Refusal.AnsweredMeanwhile(Some.Kim),
            new Refusal.TooManySteps(),
            new Refusal.NotRatedYet([Some.Lee, Some.Sam]),
            new Refusal.NotRatedYet([]),
            new Refusal.Full(12),
            new Refusal.AlreadyAnswered(Some.Step() with { Status = StepStatus.Done, AnsweredBy = Some.Kim, AnsweredOn = Some.Today }),
            new Refusal.AlreadyAnswered(Some.Step() with { Status = StepStatus.Dropped }),
            new Refusal.SnoozedOften(),
            new Refusal.DayHasPassed(Some.Today),
        ];

        Complete(all);
        Read(say => all.Select(it => $"{say.RefusedInShort(it)}. {say.Refused(it)}"), "refusals");
    }

    [Fact]
    public void Every_mark_says_its_numbers_its_reason_and_what_clears_it()
    {
        var step = Some.Step() with { By = Some.Days(-14), MovedOn = [Some.Days(-20), Some.Days(-16)] };
        var act = Some.Act(Some.Days(-30));
        var clock = new CustomerClock(act.Evidence.On, ClockStart.Act, act);
        var noAct = new Mark.NoAct(clock, 30) { Since = Some.Days(-2) };
        Mark[] all =
        [
            new Mark.Frozen(noAct, 25) { Since = Some.Days(-2) },
            new Mark.Frozen(new Mark.PastDate(step, step.By, 30) { Since = Some.Days(-30) }, 30) { Since = Some.Days(-9) },
            new Mark.Blocked(step with { InTheWay = "their budget round" }, 3) { Since = Some.Days(-3) },
            new Mark.Blocked(step with { Who = null }, 1) { Since = Some.Days(-1) },
            new Mark.PastDate(step, step.By, 10) { Since = Some.Days(-2) },
            new Mark.Moved(step) { Since = Some.Days(-16) },
            noAct,
            new Mark.NothingNew(2, Some.Days(-20)) { Since = Some.Days(-6) },
            new Mark.Overdue(step, step.By, 10) { Since = Some.Days(-12) },
            new Mark.Quiet(new(Some.Days(-16), ClockStart.NothingKnown, null), 16) { Since = Some.Days(-2) },
            new Mark.Quiet(new(Some.Days(-16), ClockStart.Silence, act), 16) { Since = Some.Days(-2) },
            new Mark.Blind(Some.Days(-6), 4) { Since = Some.Days(-4) },
            new Mark.StatusQuo(2) { Since = Some.Days(-4) },
            new Mark.Indecision([OffCourse.CannotChoose, OffCourse.DoubtTheResult], 2) { Since = Some.Days(-4) },
            new Mark.SingleVoice(Some.Priya, [Job.Require, Job.Consensus], 33) { Since = Some.Days(-3) },
            new Mark.Slow(Job.Require, Some.Days(-24), 24) { Since = Some.Days(-2) },
        ];

        Complete(all);
        Read(say => all.Select(it => $"{say.Word(it)} · {say.Arithmetic(it)}\n    {say.Reason(it, Some.Deal(), Some.Today)} {say.Clears(it, Some.Deal())}"), "marks");
    }

    [Fact]
    public void Every_problem_of_a_list_says_what_to_do()
    {
        ImportProblem[] lines =
        [
            new ImportProblem.NoCustomer(),
            new ImportProblem.NoTitle(),
            new ImportProblem.TooLong("Customer", 99, 80),
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
            new FileProblem.NotText(),
            new FileProblem.UnclosedHeader(),
            new FileProblem.MissingColumns([ImportColumn.Customer, ImportColumn.Title], ["Name"]),
            new FileProblem.HeaderOnly(),
        ];

        Complete(lines);
        Complete(files);
        Read(say => [.. lines.Select(it => $"{say.Line(7)}{say.Problem(it)}"), .. files.Select(say.Problem)], "lists");
    }

    [Fact]
    public void Every_choice_has_a_word()
    {
        foreach (var say in Say.All)
        {
            Worded<EndingReason>(say.EndedBecause);
            Worded<OffCourse>(say.Sign);
            Worded<MarkKind>(say.Word);
            Worded<MarkKind>(say.ShortWord);
            Worded<Stance>(say.StanceIs);
            Worded<Agreement>(say.HowFirm);
            Worded<Job>(say.TheBuyerSays);
            Worded<ImportColumn>(say.Column);
        }
    }

    static void Worded<T>(Func<T, string> word) where T : struct, Enum => Assert.All(Enum.GetValues<T>(), it => Assert.NotEmpty(word(it)));

    /// <summary>No case of the set is missing here.</summary>
    static void Complete<T>(IEnumerable<T> all) where T : notnull => Assert.Equal(
        typeof(T).GetNestedTypes(BindingFlags.Public).Select(it => it.Name).Order(),
        all.Select(it => it.GetType().Name).Distinct().Order());

    /// <summary>In every language: the first has no letters in the name of its file.</summary>
    static void Read(Func<Say, IEnumerable<string>> sentences, string name, [CallerFilePath] string file = "", [CallerMemberName] string test = "")
    {
        foreach (var say in Say.All)
            Approved.Match(string.Join('\n', sentences(say)) + "\n", "txt", say == Say.All[0] ? name : $"{name}.{say.Language}", file, test);
    }
}
