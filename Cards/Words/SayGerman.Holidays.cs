namespace ReviewBot.Cards.Words;

/// <summary>Countries, and public holidays, in German.</summary>
public partial class SayGerman
{
    public override string HolidayPlaceLabel() => "Feiertage in";

    public override string NoHolidayPlace() => "kein Land: nur die Tage unten";

    public override string ExtraDaysLabel() => "Weitere freie Tage, einer pro Zeile (optional)";

    protected override string Country(string country) => country switch
    {
        "AT" => "Österreich",
        "AU" => "Australien",
        "BE" => "Belgien",
        "BR" => "Brasilien",
        "CA" => "Kanada",
        "CH" => "Schweiz",
        "CZ" => "Tschechien",
        "DE" => "Deutschland",
        "DK" => "Dänemark",
        "EE" => "Estland",
        "ES" => "Spanien",
        "FI" => "Finnland",
        "FR" => "Frankreich",
        "GB" => "Vereinigtes Königreich",
        "GR" => "Griechenland",
        "HR" => "Kroatien",
        "HU" => "Ungarn",
        "IE" => "Irland",
        "IT" => "Italien",
        "JP" => "Japan",
        "KZ" => "Kasachstan",
        "LT" => "Litauen",
        "LU" => "Luxemburg",
        "LV" => "Lettland",
        "ME" => "Montenegro",
        "MX" => "Mexiko",
        "NL" => "Niederlande",
        "NO" => "Norwegen",
        "NZ" => "Neuseeland",
        "PL" => "Polen",
        "PT" => "Portugal",
        "RO" => "Rumänien",
        "RS" => "Serbien",
        "SE" => "Schweden",
        "SI" => "Slowenien",
        "SK" => "Slowakei",
        "TR" => "Türkei",
        "US" => "USA",
        "ZA" => "Südafrika",
        _ => country,
    };
}
