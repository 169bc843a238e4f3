using System.Xml;
using System.Xml.Linq;

namespace ReviewBot.Connections;

/// <summary>The FetchXML of a saved view with our own columns, order and date filter. Its other filters stay.</summary>
sealed class DynamicsView
{
    public static readonly IReadOnlyList<string> StateColumns = ["opportunityid", "statecode", "modifiedon"];
    public static readonly IReadOnlyList<string> AllColumns = [.. StateColumns, "name", "customerid", "ownerid"];

    static readonly string[] Shown = ["attribute", "all-attributes", "order"];
    static readonly string[] Limits = ["top", "count", "page", "paging-cookie", "returntotalrecordcount"];
    static readonly string[] OwnerColumns = ["azureactivedirectoryobjectid", "internalemailaddress", "fullname"];

    readonly XElement fetch;

    DynamicsView(XElement fetch) => this.fetch = fetch;

    public static DynamicsView From(string fetchXml, IReadOnlyList<string> columns, string? since, int pageSize)
    {
        var fetch = Parse(fetchXml);
        if (fetch.Element("entity") is not { } entity || (string?)fetch.Attribute("aggregate") is "true")
            throw new CrmException(new CrmFailure.NotUnderstood("view"));

        fetch.Descendants().Where(it => Shown.Contains(it.Name.LocalName)).ToList().ForEach(it => it.Remove());
        foreach (var limit in Limits)
            fetch.Attribute(limit)?.Remove();
        fetch.SetAttributeValue("count", pageSize);
        entity.AddFirst(columns.Select(it => new XElement("attribute", new XAttribute("name", it))));
        entity.Add(
            new XElement("order", new XAttribute("attribute", "modifiedon")),
            new XElement("order", new XAttribute("attribute", "opportunityid")));
        if (since is not null)
        {
            entity.Add(new XElement("filter", new XElement(
                "condition",
                new XAttribute("attribute", "modifiedon"), new XAttribute("operator", "ge"), new XAttribute("value", since))));
        }
        if (columns.Contains("ownerid"))
            entity.Add(Owner());
        return new(fetch);
    }

    public string Page(int number, string? cookie)
    {
        fetch.SetAttributeValue("page", number);
        fetch.SetAttributeValue("paging-cookie", cookie);
        return fetch.ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>The paging cookie in the answer's annotation, which is URL-encoded twice; null: none.</summary>
    public static string? CookieOf(string? annotation)
    {
        try
        {
            return annotation is not null && (string?)XElement.Parse(annotation).Attribute("pagingcookie") is { } encoded
                ? Uri.UnescapeDataString(Uri.UnescapeDataString(encoded))
                : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    static XElement Owner() => new(
        "link-entity",
        new XAttribute("name", "systemuser"),
        new XAttribute("from", "systemuserid"),
        new XAttribute("to", "owninguser"),
        new XAttribute("link-type", "outer"),
        new XAttribute("alias", "owner"),
        OwnerColumns.Select(it => new XElement("attribute", new XAttribute("name", it))));

    static XElement Parse(string fetchXml)
    {
        try
        {
            return XElement.Parse(fetchXml);
        }
        catch (XmlException)
        {
            throw new CrmException(new CrmFailure.NotUnderstood("view"));
        }
    }
}
