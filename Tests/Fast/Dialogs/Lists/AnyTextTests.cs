using FsCheck;
using FsCheck.Fluent;
using ReviewBot.Reviews;

namespace ReviewBot.Tests.Dialogs.Lists;

public sealed class AnyTextTests
{
    static readonly string[] Pieces =
    [
        "Customer", "Deal", "Owner", "By", "Contact", "Amount", "Id", "Next step", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\"", "\"\"",
        "sep=é\n", "sep=", "\uFEFF", "\0",
        "\uD800", "\uDC00", "=1+1", "12.11.2026", "2026-99-99", "Priya Sample (p@contoso.example);", "@", " ", "ß", "é", "\u0301", "\u202E",
    ];

    [Fact]
    public void No_text_makes_the_reader_throw() => Prop
        .ForAll(Texts(), text =>
        {
            var plan = Reading.Text(text);
            return plan.Rows.All(IsWithinLimits) && plan.Rows.DistinctBy(row => row.Id).Count() == plan.Rows.Count;
        })
        .Check(PropertyCases.Of(1000));

    [Fact]
    public void No_file_makes_the_reader_throw() => Prop
        .ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Reading.File(bytes ?? []).IsCompletedSuccessfully)
        .Check(PropertyCases.Of(500));

    [Fact]
    public void Names_of_any_kind_have_a_key() => Prop
        .ForAll(
            Written().ToArbitrary(),
            text => DealKey.Of(text, text) == DealKey.Of(text.ToUpperInvariant(), $" {text}\n") && DealKey.Of(text).Value.Length == 12)
        .Check(PropertyCases.Of(100));

    static Gen<string> Written() => Gen.Elements(Pieces).ListOf().Select(string.Concat);

    static Arbitrary<string> Texts()
    {
        var tables = Written().Select(it => $"Customer,Deal,Id,By,Contact,Job\n{it}");
        var wild = ArbMap.Default.GeneratorFor<string?>().Select(it => it ?? "");
        return Gen.OneOf(Written(), tables, wild).ToArbitrary();
    }

    static bool IsWithinLimits(ReviewBot.Reviews.Lists.ImportRow row) =>
        row.Customer.Length is > 0 and <= Limits.Customer
        && row.Title.Length is > 0 and <= Limits.Title
        && (row.OwnerAsWritten ?? "").Length <= Limits.Name
        && row.Contacts.All(it => it.Name.Length is > 0 and <= Limits.Name);
}
