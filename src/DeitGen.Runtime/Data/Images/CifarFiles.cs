using System.Globalization;
using DeitGen.Errors;

namespace DeitGen.Data.Images;

/// <summary>
/// CIFAR in its official binary layout (Krizhevsky 2009): records of one label byte (CIFAR-10) or two, coarse and fine (CIFAR-100),
/// and 3,072 bytes of pixels: 32 x 32 red, then green, then blue, row by row.
/// </summary>
internal sealed class CifarFiles
{
    private const int Size = 32;
    private const int Pixels = 3 * Size * Size;

    private static readonly string[] TenNames =
    [
        "airplane",
        "automobile",
        "bird",
        "cat",
        "deer",
        "dog",
        "frog",
        "horse",
        "ship",
        "truck",
    ];

    /// <summary>CIFAR-10: <c>data_batch_1.bin</c> to <c>data_batch_5.bin</c>, <c>test_batch.bin</c>, names in <c>batches.meta.txt</c>.</summary>
    public static CifarFiles Ten { get; } =
        new(
            "CIFAR-10",
            10,
            1,
            [.. Enumerable.Range(1, 5).Select(i => $"data_batch_{i}.bin")],
            "test_batch.bin",
            "batches.meta.txt"
        );

    /// <summary>CIFAR-100: <c>train.bin</c>, <c>test.bin</c>, names in <c>fine_label_names.txt</c>; the fine labels are read.</summary>
    public static CifarFiles Hundred { get; } =
        new("CIFAR-100", 100, 2, ["train.bin"], "test.bin", "fine_label_names.txt");

    private readonly string name;
    private readonly int classes;
    private readonly int labelBytes;
    private readonly string[] train;
    private readonly string test;
    private readonly string namesFile;

    private CifarFiles(
        string name,
        int classes,
        int labelBytes,
        string[] train,
        string test,
        string namesFile
    ) =>
        (this.name, this.classes, this.labelBytes, this.train, this.test, this.namesFile) = (
            name,
            classes,
            labelBytes,
            train,
            test,
            namesFile
        );

    /// <summary>Whether a folder holds these files.</summary>
    public bool AreIn(string folder) => File.Exists(Path.Combine(folder, train[0]));

    /// <summary>The training images.</summary>
    /// <exception cref="UserErrorException">A file is missing or damaged.</exception>
    public PixelSet Train(string folder) => Read(folder, train);

    /// <summary>The test images.</summary>
    /// <exception cref="UserErrorException">The file is missing or damaged.</exception>
    public PixelSet Test(string folder) => Read(folder, [test]);

    /// <summary>The names in the file beside the images; where it lacks, those of CIFAR-10, or the numbers of CIFAR-100's classes.</summary>
    public IReadOnlyList<string> ClassNames(string folder)
    {
        var file = Path.Combine(folder, namesFile);
        var names = File.Exists(file)
            ? File.ReadLines(file).Select(line => line.Trim()).Where(line => line.Length > 0)
            : [];
        return names.ToArray() is var found && found.Length == classes ? found
            : classes == TenNames.Length ? TenNames
            :
            [
                .. Enumerable
                    .Range(0, classes)
                    .Select(c => c.ToString(CultureInfo.InvariantCulture)),
            ];
    }

    private PixelSet Read(string folder, string[] files)
    {
        var record = labelBytes + Pixels;
        var counts = files.Select(file => Records(Path.Combine(folder, file), record)).ToArray();
        var labels = new int[counts.Sum()];
        var planes = new byte[(long)labels.Length * Pixels];
        var set = new PixelSet(Size, labels, planes, index => NameOf(folder, files, counts, index));
        var image = 0;
        for (var f = 0; f < files.Length; f++)
        {
            using var file = File.OpenRead(Path.Combine(folder, files[f]));
            var bytes = new byte[record];
            for (var i = 0; i < counts[f]; i++, image++)
            {
                file.ReadExactly(bytes);
                labels[image] = Label(bytes[labelBytes - 1], file.Name, i);
                bytes.AsSpan(labelBytes).CopyTo(set.Planes(image));
            }
        }
        return set;
    }

    private int Label(byte label, string file, int place) =>
        label < classes
            ? label
            : throw new UserErrorException(
                $"record {place} of '{file}' has label {label}, {name} has {classes} classes; get the file again"
            );

    private int Records(string path, int record)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
            throw new UserErrorException(
                $"'{path}' is missing; put all files of {name}'s binary version into one folder"
            );
        if (file.Length == 0 || file.Length % record != 0)
            throw new UserErrorException(
                $"'{path}' has {file.Length:N0} bytes, which are no whole records of {record:N0}; get the file again"
            );
        return (int)(file.Length / record);
    }

    private static string NameOf(string folder, string[] files, int[] counts, int index)
    {
        var file = 0;
        while (index >= counts[file])
            index -= counts[file++];
        return $"{Path.Combine(folder, files[file])}[{index}]";
    }
}
