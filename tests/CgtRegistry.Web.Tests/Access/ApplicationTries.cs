using System.Globalization;
using AngleSharp.Html.Dom;
using CgtRegistry.Web.Tests.Running;
using CgtRegistry.Web.Tests.Trials.Applying;

namespace CgtRegistry.Web.Tests.Access;

/// <summary>Tries the addresses of an application in somebody's name, with a form as its page would send it.</summary>
internal sealed class ApplicationTries(EveryState states, StartedRegister register, Dictionary<string, Colleague> people)
{
    private static readonly string[] Languages = ["vi", "en"];

    private readonly Dictionary<string, string> _tokens = [];
    private readonly Guid _never = Guid.CreateVersion7();
    private readonly Dictionary<Guid, (int Version, Guid Document)> _facts = [];
    private IReadOnlyList<KeyValuePair<string, string>>? _step;

    /// <summary>The addresses of applications.</summary>
    public static IReadOnlyList<ThingPlace> Places { get; } = [.. AccessMatrix.Places.Where(p => p.Address.StartsWith("/staff/applications/", StringComparison.Ordinal) || p.Address.StartsWith("/staff/reviews/", StringComparison.Ordinal))];

    /// <summary>Tries addresses on the applications of some states; what did not come out as the matrix says.</summary>
    public async Task<List<string>> WrongAsync(string who, Func<ThingPlace, string, bool> which)
    {
        List<string> wrong = [];
        foreach (var (state, id) in states.Applications)
        {
            var before = await FingerprintAsync(id);
            foreach (var place in Places.Where(p => which(p, state)))
            {
                var expected = AccessMatrix.OutcomeOf(place, state, who);
                foreach (var language in Languages)
                {
                    wrong.AddRange((await WrongAsync(who, place, state, expected, language)).Select(w => $"{who} {place.Method} /{language}{place.Address} ({state}): {w}"));
                }
            }

            if (await FingerprintAsync(id) != before)
            {
                wrong.Add($"{who}: something of the application that is {state} changed although everything was refused");
            }
        }

        return wrong;
    }

    private async Task<IEnumerable<string>> WrongAsync(string who, ThingPlace place, string state, string expected, string language)
    {
        var original = states.Applications[state];
        var thing = expected is "yes" && place.Method is "POST" ? await states.CopyAsync(original) : original;
        var tried = await TryAsync(who, place, thing, language);
        if (tried.Outcome != expected)
        {
            return [$"{tried.Outcome} instead of {expected}{Problems(tried.Body)}"];
        }

        List<string> wrong = [];
        if (expected is "404" && tried.Likeness != (await TryAsync(who, place, _never, language)).Likeness)
        {
            wrong.Add("can be told from an application that never was");
        }

        if (expected is "401" or "403" or "404" && tried.Body.Contains(EveryState.Canary, StringComparison.Ordinal) && place.Method is "GET")
        {
            wrong.Add("tells what is in it");
        }

        return wrong;
    }

    private async Task<Attempt> TryAsync(string who, ThingPlace place, Guid thing, string language)
    {
        var (version, document) = await FactsAsync(thing);
        var address = $"/{language}{place.Address}"
            .Replace("{id:guid}", thing.ToString(), StringComparison.OrdinalIgnoreCase)
            .Replace("{document:guid}", document.ToString(), StringComparison.Ordinal)
            .Replace("{number:int}", place.Address.EndsWith("/reopen", StringComparison.Ordinal) ? "2" : "1", StringComparison.Ordinal)
            .Replace("{step}", "titles", StringComparison.OrdinalIgnoreCase);
        return await Attempt.MakeAsync(people[who], place.Method, address, place.Method is "POST" ? await FormAsync(who, place, version) : null);
    }

    // Everything any of the forms asks; each reads what is its own. The token is the person's, from a page they see.
    private async Task<HttpContent> FormAsync(string who, ThingPlace place, int version)
    {
        Dictionary<string, string> values = new()
        {
            ["__RequestVerificationToken"] = await TokenAsync(who),
            ["version"] = version.ToString(CultureInfo.InvariantCulture),
            ["weight"] = "advisory",
            ["text"] = "Góp ý.",
            ["reason.vi"] = "Cần xem lại.",
            ["answer-1"] = "Đã sửa.",
            ["matter"] = "sponsor",
            ["holds"] = "yes",
            ["against"] = "Bản gốc.",
            ["kind"] = "protocol",
            ["reason:V12 /documents/x"] = "Bản gốc là giấy.",
        };
        if (place.Address.Contains("{step}", StringComparison.Ordinal))
        {
            foreach (var (name, value) in await StepAsync())
            {
                values.TryAdd(name, value);
            }

            values["/publicTitle/vi"] = "Tên khác hẳn của nghiên cứu";
        }

        var form = new MultipartFormDataContent();
        foreach (var (name, value) in values)
        {
            form.Add(new StringContent(value), name);
        }

        form.Add(new ByteArrayContent("%PDF-1.7\n<pdfaid:part>2</pdfaid:part> %%EOF"u8.ToArray()), "file", "b.pdf");
        return form;
    }

    // Its version, and a file sent along; of an application that never was, something that could be.
    private async Task<(int Version, Guid Document)> FactsAsync(Guid thing)
    {
        if (_facts.TryGetValue(thing, out var known))
        {
            return known;
        }

        var found = (await register.SqlAsync($"select a.version || ' ' || d.id from work.trial_application a join work.application_document d on d.application = a.id where a.id = '{thing}'") as string ?? $"1 {thing}").Split(' ');
        return _facts[thing] = (int.Parse(found[0], CultureInfo.InvariantCulture), Guid.Parse(found[1]));
    }

    // What the page of the step shows to its owners.
    private async Task<IReadOnlyList<KeyValuePair<string, string>>> StepAsync() => _step ??=
    [
        .. (await states.People["hospital-own"].PageAsync(Applicant.At(states.Applications["draft"], "titles"))).QuerySelectorAll("main form.cgt-step-form input[name], main form.cgt-step-form textarea[name]")
            .Where(f => !f.GetAttribute("name")!.StartsWith("__", StringComparison.Ordinal))
            .Select(f => KeyValuePair.Create(f.GetAttribute("name")!, f is IHtmlTextAreaElement area ? area.Value : ((IHtmlInputElement)f).Value)),
    ];

    private async Task<string> TokenAsync(string who) => _tokens.TryGetValue(who, out var token) ? token
        : _tokens[who] = (await people[who].PageAsync(who is "anonymous" ? "/vi/staff/sign-in" : "/vi/staff/account")).QuerySelector("input[name='__RequestVerificationToken']")!.GetAttribute("value")!;

    private async Task<string> FingerprintAsync(Guid id) => (string)(await register.SqlAsync($"""
        select md5(coalesce((select to_jsonb(a)::text from work.trial_application a where id = '{id}'), '')
            || coalesce((select string_agg(c::text, '' order by number) from work.submitted_copy c where application = '{id}'), '')
            || coalesce((select string_agg(d.id::text, '' order by d.id) from work.application_document d where application = '{id}'), '')
            || (select count(*) from work.audit_entry where subject = '{id}')::text)
        """))!;

    private static string Problems(string body)
    {
        var problems = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(body).QuerySelector("#problems")?.TextContent;
        return problems is null ? "" : $" – {string.Join(' ', problems.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}";
    }
}
