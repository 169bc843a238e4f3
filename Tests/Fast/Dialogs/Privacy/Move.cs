using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Dialogs.Privacy;

/// <summary>What somebody does in a <see cref="PrivateRoom"/>.</summary>
enum Act
{
    Rate,
    Doubt,
    SaveBoth,
    TypeDoubt,
    TypeRating,
    TypeAloud,
    OpenForm,
    LeaveForm,
    GoOn,
    AnswerStep,
    AskRoom,
    Reveal,
    FindOut,
    Close,
    Start,
    Correct,
    TakeLead,
    Prompt,
    Mirror,
    EraseMe,
    EraseColleague,
    CheckErasure,
    Wait,
}

/// <param name="How">Chooses among the ways in which it can be done.</param>
readonly record struct Move(Person Who, Act What, int How)
{
    /// <summary>What is private is said most often.</summary>
    public static Gen<Move> Any { get; } =
        from who in Gen.Elements(PrivateRoom.People)
        from what in Gen.Frequency(
            (18, Gen.Constant(Act.Rate)),
            (18, Gen.Constant(Act.Doubt)),
            (4, Gen.Constant(Act.SaveBoth)),
            (6, Gen.Elements(Act.TypeDoubt, Act.TypeRating, Act.TypeAloud)),
            (8, Gen.Elements(Act.OpenForm, Act.LeaveForm, Act.GoOn)),
            (8, Gen.Elements(Act.AnswerStep, Act.AskRoom)),
            (7, Gen.Constant(Act.Reveal)),
            (6, Gen.Constant(Act.FindOut)),
            (5, Gen.Constant(Act.Close)),
            (4, Gen.Constant(Act.Start)),
            (4, Gen.Constant(Act.Correct)),
            (4, Gen.Elements(Act.TakeLead, Act.Prompt, Act.Mirror)),
            (3, Gen.Constant(Act.EraseMe)),
            (3, Gen.Elements(Act.EraseColleague, Act.CheckErasure)),
            (2, Gen.Constant(Act.Wait)))
        from how in Gen.Choose(0, 999)
        select new Move(who, what, how);

    public override string ToString() => $"{Who.Name} {What} {How}";
}
