using System.Reflection;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.House;

/// <summary>
/// A decision comes back as a value. A local that a delegate sets and its method reads afterwards is a second result that no signature
/// shows, of an attempt that may have been repeated.
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

    /// <summary>The reading itself: a lambda, an async one, and a local function that is passed on.</summary>
    [Fact]
    public void A_delegate_that_does_is_found() => Assert.Equal(
        ["Sample.Async sets was", "Sample.Function sets was", "Sample.Lambda sets was"],
        Written([.. MethodCode.Of(typeof(Sample))]).Distinct().Order(StringComparer.Ordinal));

    /// <summary>
    /// Captured locals are fields of the compiler's closure class. A method may set them in a closure that it has made itself; any other
    /// is a delegate that sets a local of the method around it. What the compiler keeps there for itself has a name in angle brackets.
    /// </summary>
    static IEnumerable<string> Written(IReadOnlyList<MethodBase> methods) =>
        from method in methods
        let own = MethodCode.Calls(method).OfType<ConstructorInfo>().Select(it => it.DeclaringType).ToHashSet()
        from field in MethodCode.Writes(method)
        where IsCaptured(field) && !own.Contains(field.DeclaringType)
        select $"{field.DeclaringType?.DeclaringType?.Name}.{NameOf(method)} sets {field.Name}";

    static bool IsCaptured(FieldInfo field) => !field.Name.StartsWith('<')
        && field.DeclaringType is { IsValueType: false } type && type.Name.Contains("DisplayClass", StringComparison.Ordinal);

    /// <summary>As in the source: the code of an async lambda is in the method MoveNext of a class that is named after it.</summary>
    static string NameOf(MethodBase method)
    {
        var name = method.Name is "MoveNext" ? method.DeclaringType?.Name ?? "" : method.Name;
        return name.TrimStart('<').Split('>')[0];
    }

    /// <summary>Each sets a local of its method in a delegate, but the last one: its lambda sets its own.</summary>
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
