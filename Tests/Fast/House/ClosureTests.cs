using System.Reflection;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>
/// Results are returned, never assigned to captured locals: a local that a delegate sets and its method reads afterwards is a hidden second
/// result, of an attempt that may have been repeated.
/// </summary>
public sealed class ClosureTests
{
    [Theory]
    [InlineData("Dialogs")]
    [InlineData("BotApp")]
    public void No_delegate_sets_a_local_of_the_method_around_it(string project)
    {
        var methods = Assembly.Load($"ReviewBot.{project}").GetTypes().Where(it => !it.IsNested).SelectMany(MethodCode.Of).ToArray();
        Assert.True(methods.Count(it => MethodCode.Writes(it).Any(IsCaptured)) > 50, "Hardly any captured locals were seen.");

        Problems.AssertNone(Written(methods));
    }

    /// <summary>Tests the analysis itself: a lambda, an async one, and a local function passed as a delegate.</summary>
    [Fact]
    public void A_delegate_that_does_is_found() => Assert.Equal(
        ["Sample.Async sets was", "Sample.Function sets was", "Sample.Lambda sets was"],
        Written([.. MethodCode.Of(typeof(Sample))]).Distinct().Order(StringComparer.Ordinal));

    /// <summary>
    /// Captured locals are fields of the compiler's closure class. A method may set them in a closure that it creates itself; otherwise a
    /// delegate sets a local of the enclosing method. Fields of the compiler's own have names in angle brackets.
    /// </summary>
    static IEnumerable<string> Written(IReadOnlyList<MethodBase> methods) =>
        from method in methods
        let own = MethodCode.Calls(method).OfType<ConstructorInfo>().Select(it => it.DeclaringType).ToHashSet()
        from field in MethodCode.Writes(method)
        where IsCaptured(field) && !own.Contains(field.DeclaringType)
        select $"{field.DeclaringType?.DeclaringType?.Name}.{NameOf(method)} sets {field.Name}";

    static bool IsCaptured(FieldInfo field) => !field.Name.StartsWith('<')
        && field.DeclaringType is { IsValueType: false } type && type.Name.Contains("DisplayClass", StringComparison.Ordinal);

    /// <summary>The name in the source: the code of an async lambda is in the method MoveNext of a class named after it.</summary>
    static string NameOf(MethodBase method)
    {
        var name = method.Name is "MoveNext" ? method.DeclaringType?.Name ?? "" : method.Name;
        return name.TrimStart('<').Split('>')[0];
    }

    /// <summary>Each sets a local of its method in a delegate, except the last one, whose lambda sets its own local.</summary>
    static class Sample
    {
        public static int Lambda(Func<Func<int, int>, int> run)
        {
            var was = 0;
            return run(it => was = it) + was;
        }

        public static async Task<int> Async(Func<Func<int, Task>, Task> run)
        {
            var was = 0;
            await run(async it =>
            {
                await Task.Yield();
                was = it;
            });
            return was;
        }

        public static int Function(Action<Action<int>> run)
        {
            var was = 0;
            run(Set);
            return was;

            void Set(int it) => was = it;
        }

        public static int Own(Func<Func<int, int>, int> run) => run(it =>
        {
            var sum = it;
            sum += run(other => other + sum);
            return sum;
        });
    }
}
