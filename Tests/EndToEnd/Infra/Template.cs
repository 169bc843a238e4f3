using System.Text.Json;
using System.Text.RegularExpressions;
using ReviewBot.Tests.Kit;

namespace ReviewBot.Tests.Infra;

/// <summary>infra/main.bicep as Azure gets it. Compiled once for all tests of a run.</summary>
sealed partial class Template
{
    static readonly Lazy<Task<Template>> Compiled = new(Compile);

    Template(string json, string said)
    {
        Said = said;
        Json = json;
        using var read = JsonDocument.Parse(json is "" ? "{\"resources\":{}}" : json);
        Main = read.RootElement.Clone();
        Modules = Main.GetProperty("resources")
            .EnumerateObject()
            .ToDictionary(it => it.Name, it => it.Value.GetProperty("properties").GetProperty("template"));
        Resources = [.. Modules.SelectMany(module => Listed(module.Value).Select(it => new Resource(module.Key, module.Value, it)))];
    }

    /// <summary>What the compiler complains of.</summary>
    public string Said { get; }

    public string Json { get; }

    public JsonElement Main { get; }

    public IReadOnlyDictionary<string, JsonElement> Modules { get; }

    /// <summary>Of all modules.</summary>
    public IReadOnlyList<Resource> Resources { get; }

    public static Task<Template> Read() => Compiled.Value;

    public Resource The(string type) => Resources.Single(it => it.Type == type);

    static async Task<Template> Compile()
    {
        var (json, said) = await Bicep.Build(Path.Combine(Repository.Root, "infra", "main.bicep"));
        return new(json, said);
    }

    static IEnumerable<JsonElement> Listed(JsonElement template) =>
        template.GetProperty("resources") is { ValueKind: JsonValueKind.Object } named
        ? named.EnumerateObject().Select(it => it.Value)
        : template.GetProperty("resources").EnumerateArray();

    /// <summary>One resource of one module.</summary>
    internal sealed record Resource(string Module, JsonElement Template, JsonElement Json)
    {
        public string Type => this["type"];

        /// <summary>A value by its way from the top, names and places between dots; a variable is read. Empty: it is not there.</summary>
        public string this[string way] => At(way) is { } found ? Text(found) : "";

        public JsonElement? At(string way)
        {
            JsonElement? at = Json;
            foreach (var step in way.Split('.'))
                at = at is { } here ? Step(here, step) : null;
            return at;
        }

        static JsonElement? Step(JsonElement here, string step) => here.ValueKind switch
        {
            JsonValueKind.Object => here.TryGetProperty(step, out var found) ? found : null,
            JsonValueKind.Array => int.Parse(step, null) < here.GetArrayLength() ? here[int.Parse(step, null)] : null,
            _ => null,
        };

        string Text(JsonElement found) => found.ToString() is var text && Variable().Match(text) is { Success: true } variable
            ? Template.GetProperty("variables").GetProperty(variable.Groups[1].Value).ToString()
            : text;
    }

    [GeneratedRegex(@"^\[variables\('(\w+)'\)\]$")]
    private static partial Regex Variable();
}
