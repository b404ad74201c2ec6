using CgtRegistry.Domain;
using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Enforcement;
using CgtRegistry.Domain.Sources;
using CgtRegistry.Web.Forms;
using CgtRegistry.Web.Layout;

namespace CgtRegistry.Web.Features.Proposals.Writing;

/// <summary>A form of an act on the register, read by the picture it will be judged by: records, days, issuers, sources.</summary>
public sealed class DraftForm
{
    /// <summary>Name of the hidden field that makes a form sent twice propose once.</summary>
    public const string OnceField = "once";

    /// <summary>Name of the button that only shows what the form would change.</summary>
    public const string PreviewField = "preview";

    private const int MostOfOneField = 24;

    /// <summary>A form and the register as it is; a source entered with the form is part of it from here on.</summary>
    public DraftForm(PostedForm form, Register picture)
    {
        (Form, Picture) = (form, picture);
        Sent = new(Guid.TryParse(form.Text(OnceField), out var once) ? once : Guid.CreateVersion7(), form.HashOfContent(OnceField));
        NewSource = form.Text("newSource.title") is null ? null : Source("newSource");
        Register = NewSource is { } entered ? picture.With([entered]) : picture;
    }

    public PostedForm Form { get; }

    /// <summary>The register as it is.</summary>
    public Register Picture { get; }

    /// <summary>The register with the source that is entered along.</summary>
    public Register Register { get; }

    /// <summary>The source that is entered along.</summary>
    public Source? NewSource { get; }

    /// <summary>The reason the public will read; blank where it is missing, which the rules refuse.</summary>
    public LocalText Reason => Both("reason");

    /// <summary>The sending of the form, against proposing twice what was sent twice.</summary>
    public SentForm Sent { get; }

    /// <summary>A text in both languages; what is missing is blank, which the rules refuse.</summary>
    public LocalText Both(string field) => new(Form.Text($"{field}.vi") ?? "", Form.Text($"{field}.en"));

    /// <summary>A text in both languages that may be left out.</summary>
    public LocalText? BothOrNone(string field) => Form.Text($"{field}.vi") is null && Form.Text($"{field}.en") is null ? null : Both(field);

    /// <summary>A day that must be there; the first of all days stands for a missing one, which is refused.</summary>
    public DateOnly Day(string field, string label)
    {
        var refused = Form.Refusals.Count;
        var day = Form.Day(field);
        if (day is null && Form.Refusals.Count == refused)
        {
            Form.Refuse(FormRefusals.Missing(field, Texts.Both(label)));
        }

        return day ?? DateOnly.MinValue;
    }

    /// <summary>A word of a closed list that must be there.</summary>
    public T Choice<T>(string field, string label)
        where T : struct, Enum
    {
        var refused = Form.Refusals.Count;
        var choice = Form.Choice<T>(field);
        if (choice is null && Form.Refusals.Count == refused)
        {
            Form.Refuse(FormRefusals.Missing(field, Texts.Both(label)));
        }

        return choice ?? default;
    }

    /// <summary>The record chosen in a field; none when it is blank or refused.</summary>
    public TId? Record<TId>(RecordKind kind, string field)
        where TId : struct, IId<TId>
    {
        if (Form.Text(field) is not { } words)
        {
            return null;
        }

        if (Choices.Read(Register, kind, words) is { } id)
        {
            return TId.From(id);
        }

        Form.Refuse(FormRefusals.NotOffered(field));
        return null;
    }

    /// <summary>The records chosen in fields <c>field.1</c>, <c>field.2</c> …</summary>
    public IReadOnlyList<TId> Records<TId>(RecordKind kind, string field)
        where TId : struct, IId<TId> =>
        [.. Enumerable.Range(1, MostOfOneField).Select(n => Record<TId>(kind, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{field}.{n}"))).OfType<TId>().Distinct()];

    /// <summary>Who issued the act: an institution of the register, or an office in words.</summary>
    public Issuer Issuer(string field)
    {
        if (Form.Text(field) is not { } words || Choices.Read(Register, RecordKind.Institution, words) is not { } id)
        {
            return new Issuer(new LocalText(Form.Text(field) ?? ""));
        }

        return new Issuer(Names.Of(Register, new(RecordKind.Institution, id)), new(id));
    }

    /// <summary>The source of the form, cited with the grade its kind has.</summary>
    /// <param name="relation">What stands between the speaker and the subject.</param>
    public Citation Citation(SpeakerRelation relation = SpeakerRelation.Independent)
    {
        var source = NewSource is { } entered ? entered.Id : Record<SourceId>(RecordKind.Source, "source");
        if (source is null && Form.Text("source") is null)
        {
            Form.Refuse(FormRefusals.Missing("source", Texts.Both("citation.source")));
        }

        var kind = source is { } id ? Register.Sources[id].Kind : SourceKind.UnsignedNote;
        return new Citation(source ?? new SourceId(""), EvidenceGrading.Of(kind, relation), Form.Text("place"));
    }

    /// <summary>An address on the web; none when left blank.</summary>
    public string? Url(string field)
    {
        var url = Form.Text(field);
        if (url is not null && !(Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
        {
            Form.Refuse(new("no-address", Texts.Both("form.no-address"), Texts.Both("form.no-address.do"), field));
        }

        return url;
    }

    /// <summary>A new source from the fields below a prefix.</summary>
    public Source Source(string prefix)
    {
        var title = Form.Required($"{prefix}.title", Texts.Both("source.title-of"));
        return new Source
        {
            Id = new(Slugs.Free(title, id => Picture.Sources.ContainsKey(new(id)))),
            Kind = Choice<SourceKind>($"{prefix}.kind", "source.kind"),
            Title = title,
            Publisher = Form.Required($"{prefix}.publisher", Texts.Both("source.publisher")),
            Url = Url($"{prefix}.url"),
            PublishedOn = Form.Date($"{prefix}.published"),
            Language = Form.Text($"{prefix}.language") is "en" ? "en" : "vi",
        };
    }
}
