using CgtRegistry.Domain.Institutions;
using CgtRegistry.Domain.Law;
using CgtRegistry.Domain.Names;

namespace CgtRegistry.Domain;

/// <summary>Every name, number and address under which a record of the register can be found.</summary>
internal static class RegisterNames
{
    public static IEnumerable<IndexedName> Of(Register register)
    {
        foreach (var thing in register.Institutions.Values.Cast<INamed>().Concat(register.Therapies.Values).Concat(register.Conditions.Values))
        {
            // The survivor of a merger bears the names of what merged into it: names and identifier lead to one place, not two.
            var survivor = thing is Institution institution ? register.Institutions[register.SurvivorOf(institution.Id)] : thing;
            yield return new IndexedName(survivor.Ref, thing.Ref.Id, "identifier");
            foreach (var name in survivor == thing ? thing.Names : [])
            {
                yield return new IndexedName(thing.Ref, name.Text, Word(name.Kind));
            }
        }

        foreach (var institution in register.Institutions.Values.Where(i => i.End?.MergedInto is null))
        {
            foreach (var (text, why) in institution.Identifiers.Select(i => (i.Value, i.Scheme))
                .Concat(institution.Contacts.Select(c => (Host(c.Value), Word(c.Kind))))
                .Append((institution.LegalEntity ?? "", "legal-entity"))
                .Append((institution.Place?.Address ?? "", "address")))
            {
                yield return new IndexedName(institution.Ref, text, why);
            }
        }

        foreach (var name in GlossarySynonyms(register).Concat(Numbers(register)).Concat(Titles(register)))
        {
            yield return name;
        }
    }

    private static IEnumerable<IndexedName> Numbers(Register register)
    {
        foreach (var instrument in register.Instruments.Values)
        {
            foreach (var number in instrument.NumberAliases.Append(instrument.Number ?? "").Append(instrument.Id.Value))
            {
                yield return new IndexedName(instrument.Ref, number, "number");
                if (number.StartsWith('0'))
                {
                    yield return new IndexedName(instrument.Ref, number.TrimStart('0'), "number");
                }
            }

            if (instrument.Number is not null)
            {
                var name = ProvisionCitation.ShortName(instrument);
                yield return new IndexedName(instrument.Ref, name.Vi, "number");
                yield return new IndexedName(instrument.Ref, name.En!, "number");
            }

            yield return new IndexedName(instrument.Ref, instrument.Title.Vi, "title");
            yield return new IndexedName(instrument.Ref, instrument.Title.En ?? "", "title");
        }

        foreach (var trial in register.Trials.Values)
        {
            foreach (var number in trial.Identifiers.Select(i => i.Value).Append(trial.Id.Value))
            {
                yield return new IndexedName(trial.Ref, number, "identifier");
            }

            yield return new IndexedName(trial.Ref, trial.Title.Vi, "title");
            yield return new IndexedName(trial.Ref, trial.Title.En ?? "", "title");
        }

        foreach (var authorisation in register.Authorisations.Values)
        {
            yield return new IndexedName(authorisation.Ref, authorisation.Number, "number");
            foreach (var decision in authorisation.Decisions)
            {
                yield return new IndexedName(authorisation.Ref, decision.Number, "number");
            }
        }

        foreach (var notice in register.Notices.Values)
        {
            yield return new IndexedName(notice.Ref, notice.Title.Vi, "title");
            yield return new IndexedName(notice.Ref, notice.Title.En ?? "", "title");
            yield return new IndexedName(notice.Ref, notice.ActNumber ?? "", "number");
        }
    }

    private static IEnumerable<IndexedName> Titles(Register register)
    {
        foreach (var provision in register.Provisions.Values.Where(p => register.Instruments.ContainsKey(p.Instrument) && ProvisionCitation.IsCitable(p)))
        {
            var citation = ProvisionCitation.Of(provision, register.Instruments[provision.Instrument]);
            yield return new IndexedName(provision.Ref, citation.Vi, "provision");
            yield return new IndexedName(provision.Ref, citation.En!, "provision");
        }

        foreach (var contradiction in register.Contradictions.Values)
        {
            yield return new IndexedName(contradiction.Ref, contradiction.Topic.Vi, "title");
            yield return new IndexedName(contradiction.Ref, contradiction.Topic.En ?? "", "title");
        }

        foreach (var source in register.Sources.Values)
        {
            yield return new IndexedName(source.Ref, source.Title, "title");
        }
    }

    // A glossary term one of whose words names a therapy or condition lends it all its other words.
    private static IEnumerable<IndexedName> GlossarySynonyms(Register register)
    {
        var known = register.Therapies.Values.Cast<INamed>().Concat(register.Conditions.Values)
            .SelectMany(t => t.Names.Select(n => (Name: Folding.Fold(n.Text), t.Ref)))
            .Distinct()
            .ToLookup(p => p.Name, p => p.Ref, StringComparer.Ordinal);
        foreach (var term in register.Terms.Values)
        {
            foreach (var record in known[Folding.Fold(term.Vi)].Concat(known[Folding.Fold(term.En)]).Distinct())
            {
                foreach (var word in term.Synonyms.Concat(term.Abbreviations).Append(term.Vi).Append(term.En).Where(IsPlainName))
                {
                    yield return new IndexedName(record, word, "synonym");
                }
            }
        }
    }

    // The column also holds remarks (“see 238”, “EV = …, wider”); those are no names.
    private static bool IsPlainName(string word) =>
        word.Length <= 60 && !word.AsSpan().ContainsAny("=:()") && !word.StartsWith("see ", StringComparison.Ordinal)
        && !word.StartsWith("use ", StringComparison.Ordinal) && !word.Contains("not ", StringComparison.Ordinal) && !word.StartsWith("beware", StringComparison.Ordinal);

    private static string Host(string value) =>
        Uri.TryCreate(value, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" ? uri.Host : value;

    private static string Word(Enum value) => string.Concat(value.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{c}" : $"{c}")).ToLowerInvariant();
}
