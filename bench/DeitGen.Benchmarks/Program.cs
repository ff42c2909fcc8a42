using System.Globalization;
using DeitGen.Benchmarks;
using DeitGen.Benchmarks.Distillation;
using DeitGen.Benchmarks.Evaluations;
using DeitGen.Benchmarks.Gpu;
using DeitGen.Benchmarks.Input;
using DeitGen.Benchmarks.Step;
using DeitGen.Errors;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// A name, what is measured, and how. Arguments after the name are the benchmark's own.
(string Name, string What, Action<string[]> Run)[] benchmarks =
[
    ("arena", "the update against TorchSharp's", _ => ArenaBenchmark.Run()),
    ("distillation", "digits with and without a teacher", _ => DistillationStudy.Run()),
    ("evaluation", "compiled evaluation against TorchSharp's", _ => EvaluationBenchmark.Run()),
    ("gpu", "the CPU's gradients, fused attention, images/s", _ => GpuBenchmark.Run()),
    ("drop-path", "skipping dropped images against multiplying", _ => DropPathBenchmark.Run()),
    ("input", "files to numbers against torchvision and Pillow", _ => InputBenchmark.Run()),
    ("kernels", "each kernel against TorchSharp's operations", KernelBenchmark.Run),
    ("loader", "two workers against PyTorch's", a => LoaderBenchmark.Run(a.FirstOrDefault())),
    ("memory", "1,000 digits steps", _ => MemoryBenchmark.Run()),
    ("operations", "each image operation at 224", _ => OperationsBenchmark.Run()),
    ("scan", "listing 50,000 files", a => ScanBenchmark.Run(a.FirstOrDefault())),
    ("step", "the compiled step against its peers", StepBenchmark.Run),
    ("teacher-cache", "replayed logits, a live teacher", _ => TeacherCacheBenchmark.Run()),
];

var chosen = benchmarks.FirstOrDefault(b => b.Name == args.FirstOrDefault());
if (chosen.Run is null)
{
    Console.Error.WriteLine("name a benchmark:");
    foreach (var (name, what, _) in benchmarks)
        Console.Error.WriteLine($"  {name, -14} {what}");
    return 2;
}
try
{
    chosen.Run(args[1..]);
    return 0;
}
catch (UserErrorException error)
{
    Console.Error.WriteLine($"error: {error.Message}");
    return 2;
}
