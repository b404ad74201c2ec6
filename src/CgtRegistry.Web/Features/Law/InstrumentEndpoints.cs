using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Nodes;
using CgtRegistry.Domain.Law;
using CgtRegistry.Web.Api;
using CgtRegistry.Web.Features.Law.Reading;
using CgtRegistry.Web.Persistence;

namespace CgtRegistry.Web.Features.Law;

/// <summary>Legal instruments as data.</summary>
internal static class InstrumentEndpoints
{
    public static void MapInstruments(this RouteGroupBuilder api)
    {
        api.MapGet("/instruments", List).WithName("instruments").WithSummary("Legal and administrative documents, newest first, with their effect status on a day.")
            .Produces<Page<InstrumentSummary>>().ProducesProblem(StatusCodes.Status400BadRequest);
        api.MapGet("/instruments/{slug}", Get).WithName("instrument").WithSummary("One instrument: the complete public record, with its standing on the day and its provisions.")
            .Produces<Instrument>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/instruments/{slug}/effects", Effects).WithName("instrument-effects").WithSummary("What the instrument does to others and others do to it.")
            .Produces<Page<Effect>>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
        api.MapGet("/instruments/{slug}/provisions/{**path}", GetProvision).WithName("provision").WithSummary("One article, clause or point: its words on the day and through time, what changes it and what cites it.")
            .Produces<ProvisionDocument>().ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status404NotFound);
    }

    private static IResult List(
        [Description("Words of its number, title or issuer.")] string? q,
        string? kind,
        [Description("core, policy, individual or cited.")] string? group,
        [Description("Effect status on the day.")] string? status,
        [Description("Slug of the issuer, or its name without marks (quoc-hoi).")] string? issuer,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        string? limit,
        string? cursor,
        [Description("json (default) or csv: the whole list as a file.")] string? format,
        InstrumentReader reader,
        Cursors cursors,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var query = new InstrumentQuery { Q = q, Kind = kind, Group = group, Status = status, Issuer = issuer, On = on };
        var filter = query.Read(asked);
        var csv = asked.OneOf<ListFormat>("format", format) is ListFormat.Csv;
        if (asked.Errors.Count > 0)
        {
            return Problems.Validation(asked.Errors);
        }

        var list = reader.List(filter);
        if (csv)
        {
            return Csv.File(
                "instruments.csv",
                ["slug", "number", "kind", "group", "titleVi", "titleEn", "titleIsOurs", "issuer", "issuedOn", "effectiveFrom", "on", "status", "statusSince"],
                list.Select(InstrumentReader.Summary).Select(s => (object?[])
                [
                    s.Slug, s.Number, AskedFor.Code(s.Kind), AskedFor.Code(s.Group), s.Title.Vi, s.Title.En, s.TitleIsOurs ? "true" : "false", s.Issuer.Vi,
                    s.IssuedOn, s.EffectiveFrom, filter.On, AskedFor.Code(s.Status), s.StatusSince,
                ]));
        }

        var page = list.Cut(i => InstrumentReader.SortKey(i.Instrument), "instruments" + query.Address(), limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(new Page<InstrumentSummary>([.. page.Items.Select(InstrumentReader.Summary)], page.NextCursor, page.Total));
    }

    private static IResult Get(string slug, [Description("The day of the standing, ISO; today in Vietnam when left out.")] string? on, InstrumentReader reader, TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var day = asked.Day("on", on);
        return asked.Errors.Count > 0 ? Problems.Validation(asked.Errors)
            : reader.Find(slug, day) is { } found ? Results.Ok(Document(found, day))
            : Problems.NotFound();
    }

    private static IResult Effects(string slug, string? limit, string? cursor, InstrumentReader reader, Cursors cursors)
    {
        if (reader.EffectsOf(slug) is not { } effects)
        {
            return Problems.NotFound();
        }

        var page = effects.Cut(e => e.Id.Value, $"instruments/{slug}/effects", limit, cursor, cursors, out var errors);
        return page is null ? Problems.Validation(errors) : Results.Ok(page);
    }

    private static IResult GetProvision(
        string slug,
        [Description("Path from large to small, such as dieu-89/khoan-2/diem-a; đ is written dd.")] string path,
        [Description("The day, ISO; today in Vietnam when left out.")] string? on,
        LawTextReader reader,
        TimeProvider clock)
    {
        var asked = new AskedFor(clock);
        var day = asked.Day("on", on);
        return asked.Errors.Count > 0 ? Problems.Validation(asked.Errors)
            : reader.Find(slug, path, day) is { Article: not null } found ? Results.Ok(reader.Document(found, day))
            : Problems.NotFound();
    }

    // The record itself, and beside its own fields what is derived for the day.
    private static JsonObject Document(InstrumentDetails found, DateOnly on)
    {
        var record = JsonSerializer.SerializeToNode(found.Instrument, RecordJson.Options)!.AsObject();
        record["on"] = JsonSerializer.SerializeToNode(on, RecordJson.Options);
        record["standing"] = JsonSerializer.SerializeToNode(found.Standing, RecordJson.Options);
        record["provisions"] = JsonSerializer.SerializeToNode(found.Text.Articles.Select(a => a.Provision), RecordJson.Options);
        return record;
    }
}
