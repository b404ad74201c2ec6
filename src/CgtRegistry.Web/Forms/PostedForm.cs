using System.Globalization;
using System.Text;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Names;
using Microsoft.AspNetCore.Antiforgery;

namespace CgtRegistry.Web.Forms;

/// <summary>
/// A form as somebody sent it. Values are read one by one; what cannot be read becomes a refusal with its field, and nothing
/// typed is lost: the page that is shown again has every value as it was typed.
/// </summary>
public sealed class PostedForm
{
    /// <summary>Name of the hidden field with the version of the thing the form was made from.</summary>
    public const string VersionField = "version";

    private const int MostDigits = 9;

    private readonly List<Refusal> _refusals = [];

    /// <summary>A form of given values, in the order of their fields.</summary>
    public PostedForm(IReadOnlyDictionary<string, string[]> values, IFormFileCollection? files = null, bool expired = false) =>
        (Values, Files, IsExpired) = (values, files ?? new FormFileCollection(), expired);

    /// <summary>Everything sent, by the name of the field, apart from the antiforgery token.</summary>
    public IReadOnlyDictionary<string, string[]> Values { get; }

    /// <summary>Files sent along.</summary>
    public IFormFileCollection Files { get; }

    /// <summary>The form was open too long, or does not come from a page of ours.</summary>
    public bool IsExpired { get; }

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>The version the form was made from; 0 when it names none, which fits no thing there is.</summary>
    public int Version => Number(VersionField) ?? 0;

    /// <summary>Reads a request; minimal APIs call this for parameters of the type.</summary>
    public static async ValueTask<PostedForm?> BindAsync(HttpContext context)
    {
        var expired = context.Features.Get<IAntiforgeryValidationFeature>() is { IsValid: false };
        if (expired)
        {
            // The values are only shown to be sent again; reading them must not fail for the token's sake.
            context.Features.Set<IAntiforgeryValidationFeature>(null);
        }

        if (!context.Request.HasFormContentType)
        {
            return new PostedForm(new Dictionary<string, string[]>(), expired: true);
        }

        var form = await ReadAsync(context);
        var values = form.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal) && !f.Key.Any(char.IsControl))
            .ToDictionary(f => f.Key, f => f.Value.Select(v => Plain(v ?? "")).ToArray(), StringComparer.Ordinal);
        return new PostedForm(values, form.Files, expired);
    }

    // More fields than any page of ours has, a body that ends before its form does, or no form at all.
    private static async Task<IFormCollection> ReadAsync(HttpContext context)
    {
        try
        {
            return await context.Request.ReadFormAsync(context.RequestAborted);
        }
        catch (InvalidDataException refused)
        {
            // One with a cause could not be read; one without is beyond a limit.
            throw new BadHttpRequestException(refused.Message, refused.InnerException is null ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest, refused);
        }
        catch (IOException cut) when (cut is not BadHttpRequestException)
        {
            throw new BadHttpRequestException(cut.Message, StatusCodes.Status400BadRequest, cut);
        }
    }

    /// <summary>A text, tidied at its ends; none when left blank.</summary>
    public string? Text(string field) => Values.TryGetValue(field, out var values) && values.Length > 0 && values[0].Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A text that must be there.</summary>
    public string Required(string field, LocalText name)
    {
        if (Text(field) is { } text)
        {
            return text;
        }

        Refuse(FormRefusals.Missing(field, name));
        return "";
    }

    /// <summary>All values of a field that may be chosen several times.</summary>
    public IReadOnlyList<string> All(string field) => Values.TryGetValue(field, out var values) ? [.. values.Select(v => v.Trim()).Where(v => v.Length > 0)] : [];

    /// <summary>Whether a box is ticked.</summary>
    public bool Marked(string field) => Text(field) is "on" or "true";

    /// <summary>A whole number; none when left blank.</summary>
    public int? Number(string field)
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        if (text.Length <= MostDigits && text.All(char.IsAsciiDigit))
        {
            return int.Parse(text, CultureInfo.InvariantCulture);
        }

        Refuse(FormRefusals.NoNumber(field));
        return null;
    }

    /// <summary>A word of a closed list, by its code; none when left blank.</summary>
    public T? Choice<T>(string field)
        where T : struct, Enum
    {
        if (Text(field) is not { } text)
        {
            return null;
        }

        foreach (var value in Enum.GetValues<T>())
        {
            if (Api.AskedFor.Code(value) == text)
            {
                return value;
            }
        }

        Refuse(FormRefusals.NotOffered(field));
        return null;
    }

    /// <summary>A day from three boxes (<c>field.day</c>, <c>field.month</c>, <c>field.year</c>); none when all are blank.</summary>
    public DateOnly? Day(string field)
    {
        var date = Date(field);
        if (date is { Exact: null })
        {
            Refuse(FormRefusals.NoDay(field));
        }

        return date?.Exact;
    }

    /// <summary>A date from three boxes of which the day, or day and month, may be left blank.</summary>
    public PartialDate? Date(string field)
    {
        string? day = Text($"{field}.day"), month = Text($"{field}.month"), year = Text($"{field}.year");
        if (day is null && month is null && year is null)
        {
            return null;
        }

        var iso = string.Join('-', new[] { year, month?.PadLeft(2, '0'), day?.PadLeft(2, '0') }.Where(part => part is not null));
        if (year is { Length: 4 } && (day is null || month is not null) && PartialDate.TryParse(iso, null, out var date) && date.Year is >= 1900 and <= 2100)
        {
            return date;
        }

        Refuse(FormRefusals.NoDay(field));
        return null;
    }

    /// <summary>A text in both languages (<c>field.vi</c>, <c>field.en</c>); none when the Vietnamese is blank.</summary>
    public LocalText? Both(string field) => Text($"{field}.vi") is { } vi ? new LocalText(vi, Text($"{field}.en")) : null;

    /// <summary>The form with another value in one field; what could not be read stays noted.</summary>
    public PostedForm With(string field, string value)
    {
        var changed = new PostedForm(new Dictionary<string, string[]>(Values, StringComparer.Ordinal) { [field] = [value] }, Files, IsExpired);
        changed._refusals.AddRange(_refusals);
        return changed;
    }

    /// <summary>Notes why the form cannot be taken as it is.</summary>
    public void Refuse(Refusal refusal) => _refusals.Add(refusal);

    // What no page or database could use is left out; letters are composed, line ends are line feeds.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.Replace("\r\n", "\n", StringComparison.Ordinal).EnumerateRunes())
        {
            if (!Rune.IsControl(rune) || rune.Value is '\n' or '\t')
            {
                plain.Append(rune);
            }
        }

        return Folding.Normalized(plain.ToString());
    }
}
