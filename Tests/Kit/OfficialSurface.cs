using System.Runtime.CompilerServices;

namespace ReviewBot.Tests.Kit;

/// <summary>The approved surface of the stand-ins, looked up in the packages that this build stands on.</summary>
sealed class OfficialSurface(IReadOnlyList<Type> types)
{
    /// <summary>Written and compared by the tests of the stand-ins.</summary>
    public static string File => Path.Combine(Path.GetDirectoryName(Here())!, "..", "Sdk", "Approved", "Surface.txt");

    /// <summary>What is approved and not there: a line for each, the member after its type.</summary>
    public IEnumerable<string> Lacks(IEnumerable<string> approved)
    {
        Type? type = null;
        foreach (var line in approved)
        {
            var isMember = line.StartsWith(' ');
            var name = isMember ? "" : line.Split(" : ")[0];
            if (!isMember)
                type = types.FirstOrDefault(it => $"{Surface.Kind(it)} {Surface.Name(it)}" == name);
            if (type is null && !isMember)
                yield return name;
            if (type is not null && isMember && !Offered(type).Any(it => Takes(it, Plain(line.Trim()))))
                yield return $"{Surface.Name(type)} {line.Trim()}";
        }
    }

    // What a base type offers is there as well.
    static IEnumerable<string> Offered(Type type)
    {
        for (var at = type; at is not null && at != typeof(object); at = at.BaseType)
        {
            foreach (var member in Surface.Members(at))
                yield return Plain(member);
        }
    }

    static string Plain(string member) => member.Replace("override ", "virtual ", StringComparison.Ordinal);

    // The original may have more parameters, if they can be left out.
    static bool Takes(string original, string wanted) =>
        original == wanted || (wanted.Contains("new(", StringComparison.Ordinal) && original.StartsWith(wanted[..^1], StringComparison.Ordinal) && original[(wanted.Length - 1)..].Contains(" = ", StringComparison.Ordinal));

    static string Here([CallerFilePath] string file = "") => file;
}
