using CgtRegistry.Domain.Basics;
using CgtRegistry.Domain.Sources;

namespace CgtRegistry.Web.Features.Law.Import;

/// <summary>A file of legal texts, where it comes from and how good that is.</summary>
/// <param name="File">Its path.</param>
/// <param name="Source">The register's record of the source.</param>
/// <param name="Grade">The evidence grade of what is taken from it.</param>
/// <param name="Read">Reads the file and makes records of what it holds.</param>
public sealed record LawSource(string File, SourceId Source, EvidenceGrade Grade, Func<LawRecords, Citation, IEnumerable<IPublicRecord>> Read);
