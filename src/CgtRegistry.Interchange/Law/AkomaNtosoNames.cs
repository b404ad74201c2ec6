using System.Globalization;
using System.Text.Json;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Law.Texts;

namespace CgtRegistry.Interchange.Law;

/// <summary>How Akoma Ntoso 3 names acts and their parts (OASIS Akoma Ntoso Naming Convention 1.0).</summary>
public static class AkomaNtosoNames
{
    /// <summary>Namespace of Akoma Ntoso 3.0.</summary>
    public const string Namespace = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

    /// <summary>Vietnamese, as the standard writes languages (ISO 639-2).</summary>
    public const string Vietnamese = "vie";

    /// <summary>The act itself: <c>/akn/vn/act/decree/2023-12-30/96-2023-nd-cp</c>.</summary>
    public static string Work(Instrument instrument) =>
        $"/akn/vn/act/{Kebab(instrument.Kind)}/{instrument.IssuedOn?.ToString() ?? "undated"}/{instrument.Id}";

    /// <summary>Its Vietnamese text as it reads since a day.</summary>
    public static string Expression(InstrumentText text) =>
        $"{Work(text.Instrument)}/{Vietnamese}@{(text.Since ?? text.Day).ToString("O", CultureInfo.InvariantCulture)}";

    /// <summary>The element of a level; khoản, the numbered paragraph of an article, is the standard's paragraph.</summary>
    public static string Element(ProvisionLevel level) => level switch
    {
        ProvisionLevel.Annex => "attachment",
        ProvisionLevel.Part => "part",
        ProvisionLevel.Chapter => "chapter",
        ProvisionLevel.Section => "section",
        ProvisionLevel.SubSection => "subsection",
        ProvisionLevel.Article => "article",
        ProvisionLevel.Clause => "paragraph",
        ProvisionLevel.Point => "point",
        _ => "indent",
    };

    /// <summary>The id of a place: <c>art_5__para_2__point_dd</c>.</summary>
    public static string Id(string path) => string.Join("__", path.Split('/').Select(Step));

    /// <summary>The word for a value as the register's data writes it.</summary>
    internal static string Kebab(Enum value) => JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());

    private static string Step(string segment) => ProvisionStep.Read(segment) is not { } step
        ? $"hcontainer_{segment}"
        : step.Level switch
        {
            ProvisionLevel.Annex => $"att_{(step.Number.Length == 0 ? "1" : step.Shown)}",
            ProvisionLevel.Part => $"part_{step.Shown}",
            ProvisionLevel.Chapter => $"chp_{step.Shown}",
            ProvisionLevel.Section => $"sec_{step.Shown}",
            ProvisionLevel.SubSection => $"subsec_{step.Shown}",
            ProvisionLevel.Article => $"art_{step.Number}",
            ProvisionLevel.Clause => $"para_{step.Number}",
            ProvisionLevel.Point => $"point_{step.Number}",
            _ => $"indent_{step.Number}",
        };
}
