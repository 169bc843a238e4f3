using System.Reflection;
using System.Reflection.Emit;

namespace ReviewBot.Tests.Kit;

/// <summary>Reads the IL of methods: calls, written fields and string literals, including those of lambdas.</summary>
static class MethodCode
{
    const BindingFlags Everything =
        BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    static readonly Dictionary<short, OpCode> OpCodesByValue = typeof(OpCodes)
        .GetFields()
        .Select(it => it.GetValue(null))
        .OfType<OpCode>()
        .ToDictionary(it => it.Value);

    /// <summary>All methods of a type, including those of the compiler's classes for lambdas.</summary>
    public static IEnumerable<MethodBase> Of(Type type) =>
    [
        .. type.GetMethods(Everything), .. type.GetConstructors(Everything),
        .. type.GetNestedTypes(Everything).SelectMany(Of),
    ];

    /// <summary>The name in the source: a lambda is named "&lt;Name&gt;b__0" after its method.</summary>
    public static string WrittenIn(MethodBase method) =>
        method.Name.StartsWith('<') ? method.Name[1..method.Name.IndexOf('>', StringComparison.Ordinal)] : method.Name;

    public static IEnumerable<string> Texts(MethodBase method) =>
        from it in Operands(method)
        where it.Code.OperandType is OperandType.InlineString
        select method.Module.ResolveString(it.Operand);

    public static IEnumerable<MethodBase> Calls(MethodBase method) =>
        (from it in Operands(method)
         where it.Code.OperandType is OperandType.InlineMethod
         select method.Module.ResolveMethod(
             it.Operand,
             method.DeclaringType?.GetGenericArguments(),
             method is MethodInfo ? method.GetGenericArguments() : null)).OfType<MethodBase>();

    /// <summary>The instance fields that it sets.</summary>
    public static IEnumerable<FieldInfo> Writes(MethodBase method) =>
        (from it in Operands(method)
         where it.Code == OpCodes.Stfld
         select method.Module.ResolveField(
             it.Operand,
             method.DeclaringType?.GetGenericArguments(),
             method is MethodInfo ? method.GetGenericArguments() : null)).OfType<FieldInfo>();

    static IEnumerable<(OpCode Code, int Operand)> Operands(MethodBase method)
    {
        var il = method.GetMethodBody()?.GetILAsByteArray() ?? [];
        for (var at = 0; at < il.Length;)
        {
            var code = il[at] is 0xFE ? OpCodesByValue[(short)(0xFE00 | il[at + 1])] : OpCodesByValue[il[at]];
            at += code.Size;
            var size = code.OperandType switch
            {
                OperandType.InlineNone => 0,
                OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
                OperandType.InlineVar => 2,
                OperandType.InlineI8 or OperandType.InlineR => 8,
                OperandType.InlineSwitch => 4 + (4 * BitConverter.ToInt32(il, at)),
                _ => 4,
            };
            if (size == 4)
                yield return (code, BitConverter.ToInt32(il, at));
            at += size;
        }
    }
}
