using System.IO.Compression;
using System.Text;

namespace ReviewBot.Tests.Dialogs.Lists;

/// <summary>Small workbooks, written as spreadsheets write theirs.</summary>
static class Workbooks
{
    const string Namespace = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    /// <summary>A workbook of sheets, each with the XML of its rows. Style 1 is a date.</summary>
    public static byte[] Of(params (string Name, string Rows)[] sheets) => Of([], sheets);

    /// <param name="shared">Texts that cells name by their number (t="s").</param>
    public static byte[] Of(string[] shared, params (string Name, string Rows)[] sheets)
    {
        var named = sheets.Index()
            .Select(
                it =>
                    $"""<sheet name="{it.Item.Name.Split('!')[0]}" sheetId="{it.Index + 1}" r:id="rId{it.Index + 1}"{(it.Item.Name.EndsWith('!') ? " state=\"hidden\"" : "")}/>""");
        var related = sheets.Index()
            .Select(
                it =>
                    $"""<Relationship Id="rId{it.Index + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet{it.Index + 1}.xml"/>""");
        return Zip([
            ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
            ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
            ("xl/workbook.xml", $"""<workbook xmlns="{Namespace}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>{string.Concat(named)}</sheets></workbook>"""),
            ("xl/_rels/workbook.xml.rels", $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{string.Concat(related)}<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>"""),
            ("xl/sharedStrings.xml", $"""<sst xmlns="{Namespace}">{string.Concat(shared.Select(it => $"<si><t>{it}</t></si>"))}</sst>"""),
            ("xl/styles.xml", $"""<styleSheet xmlns="{Namespace}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>"""),
            .. sheets.Index()
                .Select(
                    it =>
                        ($"xl/worksheets/sheet{it.Index + 1}.xml", $"""<worksheet xmlns="{Namespace}"><sheetData>{it.Item.Rows}</sheetData></worksheet>""")),
        ]);
    }

    /// <summary>A row of texts.</summary>
    public static string Row(int number, params string[] texts) =>
        $"""<row r="{number}">{string.Concat(texts.Index().Select(it => Text(it.Index, number, it.Item)))}</row>""";

    public static string Text(int column, int row, string text) =>
        $"""<c r="{(char)('A' + column)}{row}" t="inlineStr"><is><t>{text}</t></is></c>""";

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return bytes.ToArray();
    }
}
