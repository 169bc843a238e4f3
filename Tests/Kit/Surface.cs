using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;

namespace ReviewBot.Tests.Kit;

/// <summary>What types offer to those who build on them, as text.</summary>
static class Surface
{
    const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>One line for each type, and below it, further in, one for each of its members.</summary>
    public static string Of(IEnumerable<Type> types)
    {
        var text = new StringBuilder();
        foreach (var type in types.OrderBy(each => each.FullName, StringComparer.Ordinal))
        {
            _ = text.Append(Kind(type)).Append(' ').Append(Name(type)).Append(Bases(type)).Append('\n');
            foreach (var member in Members(type).Order(StringComparer.Ordinal))
                _ = text.Append("    ").Append(member).Append('\n');
        }

        return text.ToString();
    }

    /// <summary>What the type itself declares for others to call or override.</summary>
    public static IEnumerable<string> Members(Type type) => typeof(Delegate).IsAssignableFrom(type)
        ? [Signature(type.GetMethod("Invoke")!)]
        :
        [
            .. type.GetConstructors(Declared).Where(Seen).Select(each => $"{Reach(each)}new({Parameters(each)})"),
            .. type.GetFields(Declared).Where(each => each.IsPublic).Select(each => $"{Name(each.FieldType)} {each.Name}{(each.IsLiteral ? $" = {each.GetRawConstantValue()}" : "")}"),
            .. type.GetProperties(Declared).Where(each => each.GetAccessors(nonPublic: true).Any(Seen)).Select(Signature),
            .. type.GetMethods(Declared).Where(each => Seen(each) && !each.IsSpecialName && !each.Name.Contains('<', StringComparison.Ordinal)).Select(Signature),
        ];

    static string Signature(PropertyInfo property)
    {
        var accessors = property.GetAccessors(nonPublic: true).Where(Seen).ToArray();
        var names = string.Concat(accessors.OrderBy(each => each.ReturnType == typeof(void)).Select(each => each.ReturnType == typeof(void) ? " set;" : " get;"));
        return $"{Reach(accessors[0])}{Name(property.PropertyType)} {property.Name} {{{names} }}";
    }

    static string Signature(MethodInfo method)
    {
        var generic = method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";
        return $"{Reach(method)}{Name(method.ReturnType)} {method.Name}{generic}({Parameters(method)})";
    }

    static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select((parameter, index) =>
        (index == 0 && method.IsDefined(typeof(ExtensionAttribute)) ? "this " : "") + (parameter.IsOut ? "out " : "") + $"{Name(parameter.ParameterType)} {parameter.Name}" + (parameter.HasDefaultValue ? $" = {parameter.DefaultValue ?? "default"}" : "")));

    static string Reach(MethodBase method) =>
        (method.IsPublic ? "" : "protected ")
        + (method.IsStatic ? "static " : "")
        + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : IsOverride(method) ? "override " : method is { IsVirtual: true, IsFinal: false } && !method.DeclaringType!.IsInterface ? "virtual " : "");

    static bool IsOverride(MethodBase method) => method is MethodInfo info && info.GetBaseDefinition() != info;

    static bool Seen(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    public static string Kind(Type type) => type switch
    {
        { IsInterface: true } => "interface",
        _ when typeof(Delegate).IsAssignableFrom(type) => "delegate",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsAbstract: true } => "abstract class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    static string Bases(Type type)
    {
        if (typeof(Delegate).IsAssignableFrom(type)) return "";

        var bases = new[] { type.BaseType }.OfType<Type>().Where(each => each != typeof(object)).Concat(type.GetInterfaces().OrderBy(each => each.FullName, StringComparer.Ordinal)).Select(Name).ToArray();
        return bases.Length == 0 ? "" : " : " + string.Join(", ", bases);
    }

    public static string Name(Type type)
    {
        if (type.IsByRef) return Name(type.GetElementType()!);
        if (type.IsArray) return Name(type.GetElementType()!) + "[]";
        if (type.IsGenericParameter || type.FullName == null) return type.IsGenericType ? Generic(type) : type.Name;
        if (Nullable.GetUnderlyingType(type) is { } inner) return Name(inner) + "?";

        var name = type.IsGenericType ? Generic(type) : type.FullName.Replace('+', '.');
        return name.StartsWith("System.", StringComparison.Ordinal) ? name[(name.Split('<')[0].LastIndexOf('.') + 1)..] : name;
    }

    static string Generic(Type type) => $"{(type.Namespace is "System" or "System.Threading.Tasks" or "System.Collections.Generic" ? "" : type.Namespace + ".")}{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
}
